"""Everybody with an application in a round hears that it closes later."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from samband.applications.actions import start_case
from samband.calls.actions import extend_round
from samband.foundation.mail.models import Letter
from tests.rounds import opened_round

CLOSES = datetime(2026, 12, 1, 23, 0, tzinfo=UTC)


@pytest.fixture
def round_(programme: None, officer: Any) -> Any:
    """An open round that closes when 1 December 2026 ends."""
    return opened_round(officer, closes_at=CLOSES)


def letters() -> list[tuple[str, str, str]]:
    rows = Letter.objects.filter(intent="applications.round_extended").order_by("pk")
    return [(row.to, row.language, row.title) for row in rows]


def test_each_person_gets_one_letter_in_the_own_language(
    round_: Any, officer: Any, coordinator: Any, kalmar: Any, poltava: Any
) -> None:
    for _ in range(2):
        start_case(round_, organisation=kalmar, partner=poltava, language="en", actor=coordinator)
    extend_round(round_, closes_at=CLOSES + timedelta(days=2), actor=officer, reason="The service was down.")
    [(to, language, _)] = letters()
    assert (to, language) == (coordinator.email, "sv")
    [letter] = Letter.objects.filter(intent="applications.round_extended")
    numbers = [case.number for case in round_.cases.all()]
    assert [letter.body.count(said) for said in (*numbers, "The service was down.", "Ukraina")] == [
        2,
        2,
        1,
        1,
    ]


def test_nobody_is_told_of_a_round_without_applications(round_: Any, officer: Any) -> None:
    extend_round(round_, closes_at=CLOSES + timedelta(days=2), actor=officer, reason="Late.")
    assert letters() == []
