"""Approval: editors hand pages over, whoever answers for the site approves. Set up once, as data."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext, override
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from samband.editorial.actions.groups import GROUP_OF
from samband.editorial.admin.queries.translations import first_language
from samband.people.states import Role

FROM_WAGTAIL = "Moderators approval"
"""The name of the workflow that Wagtail's migrations bring."""
WRITERS = ("simple_translation.submit_translation",)
KEEPERS = (
    "wagtailredirects.add_redirect",
    "wagtailredirects.change_redirect",
    "wagtailredirects.delete_redirect",
)
"""What publishers may do beside what Wagtail gives their group."""


@transaction.atomic
def set_up_approval() -> str:
    """Let every page need the publisher's approval, and give both groups what they need; say what was done.

    What editors have changed since is left alone: only what Wagtail brought is renamed.
    """
    _give(Group.objects.get_or_create(name=GROUP_OF[Role.EDITOR])[0], WRITERS)
    keepers, _created = Group.objects.get_or_create(name=GROUP_OF[Role.PUBLISHER])
    _give(keepers, WRITERS + KEEPERS)
    root = Page.objects.get(depth=1)
    with override(first_language().language_code):  # the name ends the button “Submit to …”
        name = gettext("the responsible editor")
    standing = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    if standing is None:
        WorkflowPage.objects.create(page=root, workflow=_workflow(name, keepers))
        return name
    if standing.workflow.name == FROM_WAGTAIL:
        _rename(standing.workflow, name)
    return str(standing.workflow)


def _workflow(name: str, group: Group) -> Workflow:
    workflow = Workflow.objects.create(name=name)
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    return workflow


def _rename(workflow: Workflow, name: str) -> None:
    workflow.name = name
    workflow.save(update_fields=["name"])
    for step in WorkflowTask.objects.filter(workflow=workflow).select_related("task"):
        step.task.name = name
        step.task.save(update_fields=["name"])


def _give(group: Group, names: tuple[str, ...]) -> None:
    for name in names:
        app, codename = name.split(".")
        found: Any = Permission.objects.get(content_type__app_label=app, codename=codename)
        group.permissions.add(found)
