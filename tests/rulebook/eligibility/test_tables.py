"""Rules about tables and budget lines, and the arithmetic of a budget."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.budgets import BudgetLine, add_up, line_amount
from samband.rulebook.eligibility import check
from samband.rulebook.facts import BudgetFacts, PeriodFacts, RowFacts
from samband.rulebook.findings import Finding
from samband.rulebook.money import Money
from tests.rulebook.cases import SOUND, rule, sek

NAME = {"sv": "Arbete", "en": "Work"}
PERIOD = PeriodFacts(date(2027, 1, 1), date(2028, 6, 30))


def line(key: str, amount: int, category: str = "work", year: int = 1, party: str = "p1") -> BudgetLine:
    return BudgetLine(key, sek(amount), category, year, party)


def with_lines(*lines: BudgetLine) -> Any:
    return replace(SOUND, budget=BudgetFacts(lines=lines, table="costs"), period=PERIOD)


def with_rows(**tables: list[dict[str, str]]) -> Any:
    rows = {
        name: tuple(RowFacts(f"r{number}", cells) for number, cells in enumerate(found, 1))
        for name, found in tables.items()
    }
    return replace(SOUND, tables=rows, period=PERIOD)


def judged(parameters: dict[str, Any], facts: Any) -> list[Finding]:
    return check([rule(**parameters)], facts)


def told(found: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in found]


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"amount": 300, "currency": "SEK"}, [("cost.above_ceiling", "rows.costs.b.price")]),
        ({"amount": 400, "currency": "SEK"}, []),
        ({"percent": 50}, []),
        ({"percent": 40}, [("cost.above_ceiling", "rows.costs.b.price")]),
        ({"amount": 250, "currency": "SEK", "per": "year"}, [("cost.above_ceiling", "rows.costs.b.price")]),
        ({"amount": 100, "currency": "SEK", "per": "party"}, [("cost.above_ceiling", "rows.costs.a.price"),
                                                              ("cost.above_ceiling", "rows.costs.b.price")]),
        ({"amount": 1, "currency": "EUR"}, []),
        ({"amount": 1, "currency": "SEK", "categories": ["audit"]}, []),
    ],
)  # fmt: skip
def test_costs_have_ceilings(params: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    facts = with_lines(line("a", 140), line("b", 260, year=2, party="p2"), line("c", 400, "travel"))
    asked = {"kind": "cost_limit", "name": NAME, "categories": ["work"], **params}
    assert told(judged(asked, facts)) == expected


def test_a_guide_value_warns_and_nothing_is_said_of_an_empty_budget() -> None:
    asked = {"kind": "cost_limit", "name": NAME, "categories": ["work"], "percent": 10, "severity": "warn"}
    assert told(judged(asked, with_lines(line("a", 1)))) == [("cost.above_guide", "rows.costs.a.price")]
    assert judged(asked, SOUND) == []


def test_a_year_must_begin_within_the_period() -> None:
    facts = with_lines(line("a", 1, year=2), line("b", 1, year=3), line("c", 1, year=0))
    assert told(judged({"kind": "budget_years"}, facts)) == [
        ("budget.year_after_period", "rows.costs.b.year")
    ]


def test_rows_are_counted_for_each_party_that_has_begun() -> None:
    asked = {"kind": "rows_between", "table": "results", "name": NAME, "party": "party", "min": 2, "max": 2}
    one = with_rows(results=[{"party": "p1"}])
    three = with_rows(results=[{"party": "p2"}] * 3)
    assert told(judged(asked, one)) == [("rows.too_few", "rows.results")]
    assert told(judged(asked, three)) == [("rows.too_many", "rows.results")]
    assert judged(asked, SOUND) == []


def test_days_lie_within_the_period() -> None:
    asked = {"kind": "dates_in_period", "table": "visits", "starts": "a", "ends": "b"}
    facts = with_rows(
        visits=[
            {"a": "2027-02-01", "b": "2027-02-05"},
            {"a": "2026-12-31"},
            {"a": "2027-02-05", "b": "2027-02-01"},
            {"a": "", "b": "2029-01-01"},
        ]
    )
    assert told(judged(asked, facts)) == [
        ("row.outside_period", "rows.visits.r2.a"),
        ("row.ends_before_start", "rows.visits.r3.b"),
        ("row.outside_period", "rows.visits.r4.b"),
    ]


def test_rows_belong_to_rows_that_stand() -> None:
    asked = {"kind": "rows_linked", "table": "visits", "column": "result", "to": "results", "every": True}
    facts = with_rows(results=[{}, {}], visits=[{"result": "r1"}, {"result": "gone"}, {}])
    assert told(judged(asked, facts)) == [
        ("row.link_gone", "rows.visits.r2.result"),
        ("row.nothing_belongs", "rows.results.r2"),
    ]
    assert judged(asked, with_rows(results=[{}])) == []


def test_a_part_is_not_more_than_the_whole() -> None:
    asked = {"kind": "parts_within", "table": "x", "whole": "all", "parts": ["women"]}
    facts = with_rows(x=[{"all": "10", "women": "10"}, {"all": "10", "women": "10.5"}, {"women": "3"}])
    assert told(judged(asked, facts)) == [("row.part_above_whole", "rows.x.r2.women")]


amounts = st.decimals(min_value=0, max_value=10**9, places=2)


@given(st.lists(st.tuples(amounts, amounts, st.sampled_from("ab"), st.integers(0, 3), st.sampled_from("xy"))))
def test_every_way_of_adding_up_gives_the_same_total(
    rows: list[tuple[Decimal, Decimal, str, int, str]],
) -> None:
    lines = [
        BudgetLine(str(n), line_amount(number, price, "SEK", whole=True), category, year, party)
        for n, (number, price, category, year, party) in enumerate(rows)
    ]
    sums = add_up(lines, "SEK")
    for parts in (sums.by_year, sums.by_party, sums.by_category, sums.cells):
        assert sum((part.amount for part in parts.values()), Decimal(0)) == sums.total.amount
    assert all(line.amount.amount == line.amount.amount.to_integral_value() for line in lines)


def test_a_line_is_rounded_once_and_half_goes_up() -> None:
    assert line_amount(Decimal("1.5"), Decimal("0.33"), "SEK", whole=False) == Money(Decimal("0.50"), "SEK")
    assert line_amount(Decimal("0.5"), Decimal(1), "SEK", whole=True) == Money(Decimal(1), "SEK")
    assert line_amount(None, Decimal(7), "SEK", whole=True) == Money(Decimal(7), "SEK")
