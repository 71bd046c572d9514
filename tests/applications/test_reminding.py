"""People are reminded some days before the last one, once, each in their language; never when it is done."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from samband.applications.actions import open_for_supplementation
from samband.applications.actions.reminding import remind_of_closings, remind_of_supplements
from samband.applications.models import Case
from samband.calls.models import Round
from samband.foundation.mail.models import Letter
from tests.applications.making import NOW

CLOSES = datetime(2026, 12, 1, 23, tzinfo=UTC)  # midnight in Stockholm: the last day is 1 December
LAST_DAY = date(2026, 12, 1)


@pytest.fixture
def closing(shared: Any) -> Any:
    Round.objects.filter(pk=shared.round_id).update(closes_at=CLOSES)
    return shared


def letters(intent: str) -> list[tuple[str, str]]:
    return sorted(Letter.objects.filter(intent=intent).values_list("to", "language"))


@pytest.mark.parametrize(
    ("now", "written"),
    [
        (datetime(2026, 11, 23, 22, 59, tzinfo=UTC), 0),
        (datetime(2026, 11, 23, 23, 1, tzinfo=UTC), 2),
        (datetime(2026, 11, 27, 12, tzinfo=UTC), 2),
        (datetime(2026, 12, 1, 22, 59, tzinfo=UTC), 2),
        (CLOSES, 0),
    ],
)
def test_the_days_are_counted_by_the_rounds_clock(closing: Any, now: datetime, written: int) -> None:
    assert remind_of_closings(now) == written


def test_each_day_reminds_once(closing: Any, coordinator: Any, counterpart: Any) -> None:
    week, eve = CLOSES - timedelta(days=7), CLOSES - timedelta(days=1)
    counts = [remind_of_closings(each) for each in (week, week, week + timedelta(days=2), eve, eve)]
    assert counts == [2, 0, 0, 2, 0]
    assert letters("applications.closing_soon") == sorted(
        [(coordinator.email, "sv"), (counterpart.email, "en")] * 2
    )


def test_the_letter_has_both_clocks(closing: Any, counterpart: Any) -> None:
    remind_of_closings(CLOSES - timedelta(days=7))
    body = Letter.objects.get(intent="applications.closing_soon", recipient=counterpart).body
    assert [
        body.count(text) for text in ("Sweden: 1 December 2026, 24:00", "Ukraine: 2 December 2026, 01:00")
    ] == [1, 1]


def test_what_is_handed_in_or_rolling_reminds_nobody(closing: Any) -> None:
    Case.objects.filter(pk=closing.pk).update(state="submitted", submitted_at=NOW)
    assert remind_of_closings(CLOSES - timedelta(days=1)) == 0
    Case.objects.filter(pk=closing.pk).update(state="draft", submitted_at=None)
    Round.objects.filter(pk=closing.round_id).update(closes_at=None)
    assert remind_of_closings(CLOSES - timedelta(days=1)) == 0


def test_a_later_closing_reminds_again(closing: Any) -> None:
    assert remind_of_closings(CLOSES - timedelta(days=1)) == 2
    Round.objects.filter(pk=closing.round_id).update(closes_at=CLOSES + timedelta(days=1))
    assert remind_of_closings(CLOSES) == 2


def test_a_supplementation_reminds_before_it_is_due(
    submitted: Any, officer: Any, coordinator: Any, counterpart: Any
) -> None:
    open_for_supplementation(
        submitted, questions=["title"], message="What does the title mean?", due_on=LAST_DAY, actor=officer
    )
    Case.objects.filter(pk=submitted.pk).update(state="supplementation")
    days = [LAST_DAY - timedelta(days=left) for left in (8, 7, 6, 1, 0, -1)]
    assert [remind_of_supplements(day) for day in days] == [0, 2, 0, 2, 0, 0]
    assert letters("applications.supplementation_soon") == sorted(
        [(coordinator.email, "sv"), (counterpart.email, "en")] * 2
    )
    assert Letter.objects.filter(body__contains="What does the title mean?").count() == 4
