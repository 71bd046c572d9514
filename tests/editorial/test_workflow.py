"""Approval and planned publishing: editors hand over, publishers approve, letters leave by our outbox."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone
from wagtail.models import Workflow, WorkflowPage

from samband.editorial.admin.actions.approval import set_up_approval
from samband.editorial.admin.tasks import publish_scheduled
from samband.foundation.mail.queries import letters
from samband.foundation.schedule.queries import REGISTERED
from tests.editorial.desk import Desk, form, make_desk, new_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def signed_in(person: Any) -> Client:
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(person)
    return client


def edit(person: Any, page: Any, **changes: Any) -> Any:
    return signed_in(person).post(f"/cms/pages/{page.pk}/edit/", form(page, **changes))


def test_an_editor_cannot_publish_but_hands_over(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    edit(desk.editor, draft, **{"action-publish": "1"})
    draft.refresh_from_db()
    assert draft.live is False
    assert edit(desk.editor, draft, **{"action-submit": "1"}).status_code == 302
    draft.refresh_from_db()
    assert (draft.live, draft.current_workflow_state.status) == (False, "in_progress")


def test_the_publisher_is_asked_in_her_language_and_approves(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    edit(desk.editor, draft, **{"action-submit": "1"})
    [letter] = letters()
    assert (letter.intent, letter.to, letter.language) == (
        "editorial.page_submitted", desk.publisher.email, "sv",
    )  # fmt: skip
    assert f"http://testserver/cms/pages/{draft.pk}/edit/" in letter.body and "Rut Redaktor" in letter.body
    draft.refresh_from_db()
    task = draft.current_workflow_task_state
    address = f"/cms/pages/workflow/action/{draft.pk}/approve/{task.pk}/"
    assert signed_in(desk.editor).post(address, {"comment": ""}).status_code == 302
    draft.refresh_from_db()
    assert draft.live is False
    signed_in(desk.publisher).post(address, {"comment": ""})
    draft.refresh_from_db()
    assert draft.live is True
    assert [(each.intent, each.to, each.language) for each in letters()[:1]] == [
        ("editorial.page_approved", desk.editor.email, "en")
    ]


def test_what_is_returned_comes_with_the_reasons(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    edit(desk.editor, draft, **{"action-submit": "1"})
    draft.refresh_from_db()
    address = f"/cms/pages/workflow/action/{draft.pk}/reject/{draft.current_workflow_task_state.pk}/"
    signed_in(desk.publisher).post(address, {"comment": "Skriv för vem."})
    last = letters()[0]
    assert (last.intent, last.to, "Skriv för vem." in last.body) == (
        "editorial.page_returned", desk.editor.email, True,
    )  # fmt: skip


def test_wagtail_writes_no_letters_of_its_own(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    edit(desk.editor, draft, **{"action-submit": "1"})
    assert [letter.intent for letter in letters()] == ["editorial.page_submitted"]
    assert {each.extra_headers["Message-ID"].startswith("<letter-") for each in mail.outbox} <= {True}


def test_a_publisher_publishes_at_once(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    edit(desk.publisher, draft, **{"action-publish": "1"})
    draft.refresh_from_db()
    assert (draft.live, letters().count()) == (True, 0)


def test_what_the_law_demands_stops_publishing_but_not_saving(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    empty = {
        "body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "text", "body-0-id": "",
        "body-0-value": '{"entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "https://a.example/"}}},'
        ' "blocks": [{"key": "a", "text": " ", "type": "unstyled", "depth": 0, "inlineStyleRanges": [],'
        ' "entityRanges": [{"offset": 0, "length": 1, "key": 0}]}]}',
    }  # fmt: skip
    stopped = edit(desk.publisher, draft, **empty, **{"action-publish": "1"})
    draft.refresh_from_db()
    assert (stopped.status_code, draft.live) == (200, False)
    assert "has no words" in stopped.content.decode()
    assert edit(desk.publisher, draft, **empty).status_code == 302


def test_planned_pages_come_and_go_by_the_workers_clock(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Utkast", "utkast", live=False, lead="Kort.")
    begins = timezone.now() + timedelta(days=2)
    draft.go_live_at, draft.expire_at = begins, begins + timedelta(days=5)
    draft.save_revision().publish()
    seen = []
    for moment in (begins - timedelta(minutes=1), begins + timedelta(minutes=1), begins + timedelta(days=6)):
        with time_machine.travel(moment, tick=False):
            publish_scheduled()
        draft.refresh_from_db()
        seen.append(draft.live)
    assert seen == [False, True, False]


def test_publishing_recurs_every_minute_and_checking_each_night() -> None:
    found = {name: each.rhythm for name, each in REGISTERED.items() if name.startswith("editorial.")}
    assert sorted(found) == ["editorial.check_pages", "editorial.publish_scheduled"]
    at = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
    assert found["editorial.publish_scheduled"].is_due(
        at, at + timedelta(minutes=1), timezone.get_default_timezone()
    )


def test_approval_is_set_up_once_and_then_left_to_the_editors(desk: Desk) -> None:
    [standing] = WorkflowPage.objects.all()
    assert (standing.page.depth, Workflow.objects.count(), set_up_approval()) == (
        1,
        1,
        standing.workflow.name,
    )
    standing.workflow.name = "Four eyes"
    standing.workflow.save()
    assert (set_up_approval(), Workflow.objects.count()) == ("Four eyes", 1)
    standing.delete()
    set_up_approval()
    assert (WorkflowPage.objects.count(), Workflow.objects.count()) == (1, 2)
