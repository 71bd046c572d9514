from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.schedule import (
    RoundFacts,
    add_months,
    add_working_days,
    closing_time,
    is_open,
    is_working_day,
    round_for,
    start_of_day,
)
from tests.rulebook.cases import said

STOCKHOLM = "Europe/Stockholm"
OPENS = datetime(2024, 1, 1, tzinfo=UTC)


def round_closing(code: str, last_day: date) -> RoundFacts:
    return RoundFacts(code, OPENS, closing_time(last_day, STOCKHOLM), STOCKHOLM)


THIRD = round_closing("2024-03", date(2024, 8, 28))
FOURTH = round_closing("2024-04", date(2024, 11, 1))
ROLLING = RoundFacts("2024-01", OPENS, None, STOCKHOLM)


@pytest.mark.parametrize(
    ("last_day", "closes"),
    [
        (date(2024, 8, 28), datetime(2024, 8, 28, 22, tzinfo=UTC)),
        (date(2024, 11, 1), datetime(2024, 11, 1, 23, tzinfo=UTC)),
        (date(2024, 3, 31), datetime(2024, 3, 31, 22, tzinfo=UTC)),  # 23 hours long
        (date(2024, 10, 27), datetime(2024, 10, 27, 23, tzinfo=UTC)),  # 25 hours long
    ],
)
def test_a_round_closes_at_midnight_where_the_funder_sits(last_day: date, closes: datetime) -> None:
    assert closing_time(last_day, STOCKHOLM) == closes
    assert round_closing("x", last_day).last_day == last_day


def test_a_day_without_midnight_starts_when_it_starts() -> None:
    assert start_of_day(date(2024, 4, 26), "Africa/Cairo").isoformat() == "2024-04-26T01:00:00+03:00"


def test_the_last_moment_is_in_time_and_the_next_is_not() -> None:
    assert THIRD.closes_at is not None
    moments = [THIRD.closes_at - timedelta(microseconds=1), THIRD.closes_at, OPENS - timedelta(seconds=1)]
    assert [is_open(THIRD, at) for at in moments] == [True, False, False]
    assert [is_open(ROLLING, at) for at in moments] == [True, True, False]
    assert ROLLING.last_day is None


@pytest.mark.parametrize(
    ("rounds", "day", "code"),
    [
        ([THIRD, FOURTH], datetime(2023, 12, 1, tzinfo=UTC), "2024-03"),
        ([FOURTH, THIRD], datetime(2024, 8, 28, 21, 59, tzinfo=UTC), "2024-03"),
        ([FOURTH, THIRD], datetime(2024, 8, 28, 22, 0, tzinfo=UTC), "2024-04"),
        ([FOURTH, ROLLING], datetime(2024, 8, 28, tzinfo=UTC), "2024-01"),
        ([FOURTH, ROLLING], datetime(2023, 8, 28, tzinfo=UTC), "2024-04"),
    ],
)
def test_the_round_that_closes_next(rounds: list[RoundFacts], day: datetime, code: str) -> None:
    choice = round_for(rounds, day)
    assert (choice.round and choice.round.code, choice.findings) == (code, ())


def test_after_the_last_round_there_is_none() -> None:
    choice = round_for([THIRD], datetime(2025, 1, 1, tzinfo=UTC), aimed_for="2024-03")
    assert (choice.round, [finding.code for finding in choice.findings]) == (None, ["round.none"])


def test_a_late_filing_is_told_where_it_went() -> None:
    choice = round_for([THIRD, FOURTH], datetime(2024, 8, 29, tzinfo=UTC), aimed_for="2024-03")
    assert choice.round == FOURTH
    assert [said(finding) for finding in choice.findings] == [
        (
            "Round 2024-03 closed on 2024-08-28; the application goes to round 2024-04.",
            "Nothing needs to be done. To wait instead, keep the application as a draft.",
        )
    ]


def test_an_early_filing_hears_nothing() -> None:
    choice = round_for([THIRD, FOURTH], datetime(2024, 8, 1, tzinfo=UTC), aimed_for="2024-04")
    assert (choice.round, choice.findings) == (THIRD, ())


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=8), st.datetimes(
    datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC),  # noqa: DTZ001 - bounds are naive
))  # fmt: skip
def test_no_round_between_the_filing_and_its_closing(days: list[date], at: datetime) -> None:
    rounds = [round_closing(f"r{n}", day) for n, day in enumerate(days)]
    later = sorted(r.closes_at for r in rounds if r.closes_at and r.closes_at > at)
    chosen = round_for(rounds, at).round
    assert (chosen.closes_at if chosen else None) == (later[0] if later else None)


def test_ten_working_days_over_easter() -> None:
    holidays = {date(2026, 4, 3), date(2026, 4, 6)}
    assert add_working_days(date(2026, 3, 31), 10, holidays) == date(2026, 4, 16)
    assert add_working_days(date(2026, 4, 4), 0) == date(2026, 4, 4)


def test_working_days_are_counted_forwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2026, 1, 1), -1)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60), st.sets(st.dates(), max_size=5))
def test_as_many_working_days_as_asked_lie_between(day: date, count: int, holidays: set[date]) -> None:
    end = add_working_days(day, count, holidays)
    passed = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert sum(is_working_day(each, holidays) for each in passed) == count
    assert is_working_day(end, holidays)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 5, 1), 12, date(2027, 5, 1)),
        (date(9999, 6, 1), 12, date.max),
    ],
)
def test_adding_months(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later
