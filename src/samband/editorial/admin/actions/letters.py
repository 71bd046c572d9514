"""Letters about pages, by our own outbox and in each receiver's language."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from wagtail.models import Page

from samband.foundation.mail.actions import write_letter


def tell_submitted(task_state: Any, *, actor: Any | None) -> int:
    """Ask those who may approve a page to look at it; the one who handed it over is not asked."""
    page = task_state.workflow_state.content_object
    groups = getattr(task_state.task.specific, "groups", None)
    if not isinstance(page, Page) or groups is None:
        return 0
    people = {person for group in groups.all() for person in group.user_set.filter(is_active=True)}
    return _tell("editorial.page_submitted", page, people - {actor}, actor=actor)


def tell_approved(workflow_state: Any, *, actor: Any | None) -> int:
    """Tell whoever handed a page over that it was approved."""
    page = workflow_state.content_object
    return _tell("editorial.page_approved", page, {workflow_state.requested_by} - {actor}, actor=actor)


def tell_rejected(workflow_state: Any, *, actor: Any | None) -> int:
    """Tell whoever handed a page over that it came back, with what the other wrote."""
    task_state = workflow_state.current_task_state
    said = task_state.specific.get_comment() if task_state else ""
    page = workflow_state.content_object
    return _tell(
        "editorial.page_returned", page, {workflow_state.requested_by} - {actor}, actor=actor, said=said
    )


def tell_commented(page: Any, people: Iterable[Any], *, actor: Any, comments: list[str]) -> int:
    """Tell those who take part in the talk about a page what was said."""
    return _tell("editorial.page_commented", page, set(people) - {actor}, actor=actor, comments=comments)


def _tell(intent: str, page: Any, people: set[Any], *, actor: Any | None, **more: Any) -> int:
    receivers = sorted(filter(None, people), key=lambda person: person.pk)
    if not isinstance(page, Page):
        return 0
    for person in receivers:
        write_letter(
            intent, to=person.email, language=person.language, recipient=person, subject_key=f"page:{page.pk}",
            context={"person": person, "actor": actor, "page_title": page.get_admin_display_title(),
                     "path": reverse("wagtailadmin_pages:edit", args=[page.pk]), **more},
        )  # fmt: skip
    return len(receivers)
