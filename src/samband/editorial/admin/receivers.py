"""What the back office hears: publishing, renaming, translating, approving."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from samband.editorial.admin.actions import letters, redirects, translating
from samband.editorial.admin.tasks import check_one


@receiver(page_published)
def after_publishing(instance: Any, **_: Any) -> None:
    """Compare translations with what is new, free the page's address, and check the page."""
    translating.source_published(instance)
    translating.tie_untied(instance)
    redirects.free_address(instance)
    transaction.on_commit(lambda: check_one.enqueue(instance.pk))


@receiver(page_unpublished)
def after_unpublishing(instance: Any, **_: Any) -> None:
    """Lead its readers to the page above."""
    redirects.lead_up(instance)


@receiver((page_slug_changed, post_page_move))
def after_moving(instance: Any, **_: Any) -> None:
    """Forget redirects from where the pages now stand."""
    redirects.free_address(instance)


@receiver(copy_for_translation_done)
def after_copying(source_obj: Any, target_obj: Any, **_: Any) -> None:
    """Tie the copy to what it was copied from."""
    if hasattr(target_obj, "translation_key") and hasattr(target_obj, "url_path"):
        translating.tie(target_obj, source_obj, actor=target_obj.owner)


def tell_of_task(instance: Any, user: Any, **_: Any) -> None:
    """Write to those who may approve."""
    letters.tell_submitted(instance, actor=user)


def tell_of_approval(instance: Any, user: Any, **_: Any) -> None:
    """Write to whoever handed the page over."""
    letters.tell_approved(instance, actor=user)


def tell_of_return(instance: Any, user: Any, **_: Any) -> None:
    """Write to whoever handed the page over, with the reasons."""
    letters.tell_rejected(instance, actor=user)


def say_nothing(**_: Any) -> None:
    """Wagtail would write to superusers here."""


# By their names, these take the places of Wagtail's own letters, which would leave past our outbox.
task_submitted.connect(
    tell_of_task, sender=TaskState, dispatch_uid="group_approval_task_submitted_email_notification"
)
workflow_submitted.connect(
    say_nothing, sender=WorkflowState, dispatch_uid="workflow_state_submitted_email_notification"
)
workflow_approved.connect(
    tell_of_approval, sender=WorkflowState, dispatch_uid="workflow_state_approved_email_notification"
)
workflow_rejected.connect(
    tell_of_return, sender=WorkflowState, dispatch_uid="workflow_state_rejected_email_notification"
)
