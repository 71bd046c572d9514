"""Everybody's own deadlines, and nobody else's."""

from datetime import UTC, date, datetime
from typing import Any

import icalendar
from django.urls import reverse

from samband.applications.actions import open_for_supplementation
from samband.applications.models import Case
from samband.calls.models import Round
from samband.foundation.calendars.actions import open_calendar
from samband.foundation.calendars.queries import calendar_key
from tests.applications.conftest import case, now, shared

__all__ = ["case", "now", "shared"]
CLOSES = datetime(2026, 12, 1, 23, tzinfo=UTC)


def events_of(client: Any, person: Any) -> list[tuple[str, Any]]:
    open_calendar(person)
    answer = client.get(reverse("workspace:calendar", args=[calendar_key(person)]))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    read = icalendar.Calendar.from_ical(answer.content)
    return [(str(event["summary"]), event.start) for event in read.events]


def test_a_draft_has_the_closing_of_its_round_in_its_peoples_language(
    client: Any, shared: Any, coordinator: Any, counterpart: Any, stranger: Any, officer: Any
) -> None:
    Round.objects.filter(pk=shared.round_id).update(closes_at=CLOSES)
    code, number = shared.round.code, shared.number
    assert events_of(client, counterpart) == [(f"Round {code} closes: hand in {number}", CLOSES)]
    assert events_of(client, stranger) == []
    assert events_of(client, officer) == [(f"Round {code} closes", CLOSES)]


def test_a_supplementation_has_its_last_day(
    client: Any, submitted: Any, counterpart: Any, officer: Any, stranger: Any
) -> None:
    due = date(2026, 12, 24)
    open_for_supplementation(submitted, questions=["title"], message="What?", due_on=due, actor=officer)
    Case.objects.filter(pk=submitted.pk).update(state="supplementation")
    wanted = [(f"Last day to complete application {submitted.number}", due)]
    assert [events_of(client, person) for person in (counterpart, officer, stranger)] == [wanted, wanted, []]


def test_the_page_makes_an_address_and_takes_it_back(client: Any, coordinator: Any) -> None:
    client.force_login(coordinator)
    page = reverse("workspace:my_calendar")
    assert client.get(page).context["address"] == ""
    client.post(page)
    key = calendar_key(coordinator)
    assert client.get(page).context["address"] == f"http://testserver/calendars/{key}.ics"
    client.post(page, {"close": ""})
    assert client.get(page).context["address"] == ""
    assert client.get(f"/calendars/{key}.ics").status_code == 404
