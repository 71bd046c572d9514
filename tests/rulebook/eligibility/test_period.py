from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.facts import ApplicationFacts, PeriodFacts
from samband.rulebook.findings import Severity
from samband.rulebook.schedule import add_months
from tests.rulebook.cases import EMPTY, TODAY, but, codes, only, rule, said

LENGTH = rule("period_length", min_months=6, max_months=12)
START = rule("period_length", severity="warn", starts_after_filing=True)


def period(starts_on: date | None, ends_on: date | None) -> ApplicationFacts:
    return but(period=PeriodFacts(starts_on, ends_on))


MAY = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("ends_on", "expected"),
    [
        (date(2026, 4, 30), ["period.ends_before_start"]),
        (date(2026, 10, 30), ["period.too_short"]),
        (date(2026, 10, 31), []),
        (date(2027, 4, 30), []),
        (date(2027, 5, 1), ["period.too_long"]),
    ],
)
def test_the_length_of_the_period(ends_on: date, expected: list[str]) -> None:
    assert codes(period(MAY, ends_on), LENGTH) == [(code, "period.ends_on") for code in expected]


@pytest.mark.parametrize("facts", [EMPTY, period(MAY, None), period(None, MAY)])
def test_half_a_period_is_not_judged(facts: ApplicationFacts) -> None:
    assert codes(facts, LENGTH, START) == []


def test_the_finding_tells_the_last_possible_day() -> None:
    assert said(only(period(MAY, date(2027, 6, 30)), LENGTH)) == (
        "The period 2026-05-01 to 2027-06-30 is longer than 12 months.",
        "Let the period end on 2027-04-30 or earlier.",
    )


def test_a_start_before_filing_is_advised_against() -> None:
    finding = only(period(TODAY - timedelta(days=1), None), START)
    assert (finding.code, finding.where, finding.severity) == (
        "period.starts_too_early", "period.starts_on", Severity.WARN,
    )  # fmt: skip
    assert codes(period(TODAY, None), START) == []


def test_an_end_before_the_start_always_blocks() -> None:
    assert only(period(MAY, date(2026, 4, 1)), START).severity is Severity.BLOCK


@given(st.dates(date(1, 1, 1)), st.dates())
def test_following_the_remedy_helps(starts_on: date, ends_on: date) -> None:
    for code, _ in codes(period(starts_on, ends_on), LENGTH):
        better = {
            "period.ends_before_start": add_months(starts_on, 6),
            "period.too_short": add_months(starts_on, 6) - timedelta(days=1),
            "period.too_long": add_months(starts_on, 12) - timedelta(days=1),
        }[code]
        assert starts_on.year > 9997 or codes(period(starts_on, better), LENGTH) == []
