"""The catalogue in figures: every number is what counting by hand gives, whatever the choice."""

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict
from django.utils.translation import override

from samband.catalogue.models import Grant, Project
from samband.catalogue.queries import FIGURES, figure_of, matching, read_wish, statistics_of
from samband.catalogue.queries.statistics import rows_of
from samband.catalogue.queries.statistics.lengths import UNKNOWN, band_of
from tests.catalogue.test_pages import address, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(save: Any, grant: Any) -> None:
    """Projects of several years, areas and goals, with and without grants."""
    save("Rivers", goals=(6, 13), areas=("technical",), starts_on=date(2019, 5, 1), ends_on=date(2021, 4, 30))
    save(
        "Roads",
        goals=(9,),
        areas=("technical", "education"),
        starts_on=date(2023, 1, 1),
        ends_on=date(2023, 6, 1),
    )
    save("Undated")
    for number, (year, goals) in enumerate([(2020, (6,)), (2020, (6, 16)), (2024, (16,))], 1):
        grant(f"K-{year}-{number:04d}", title_en=f"Grant {number}", goals=goals, decided_on=date(year, 3, 1),
              starts_on=date(year, 6, 1), ends_on=date(year + 1, 5, 31))  # fmt: skip
    Grant.objects.filter(case_number="K-2020-0002").update(amount=Decimal("99999.95"), currency="EUR")
    Project.objects.get(case_number="K-2020-0002")
    from samband.catalogue.actions import rebuild_index

    rebuild_index()


def wish(query: str = "") -> Any:
    return read_wish(QueryDict(query))


def numbers(name: str, query: str = "") -> dict[str, dict[str, Any]]:
    with override("en"):
        return {row.value: dict(row.numbers) for row in rows_of(name, wish(query))}


CHOICES = [
    "",
    "goal=6",
    "goal=6&goal=16",
    "area=technical",
    "year=2020",
    "country=KE",
    "q=grant",
    "goal=6&year=2020",
]


@pytest.mark.parametrize("query", CHOICES)
def test_counts_are_right_to_the_unit(many: None, query: str) -> None:
    projects = list(Project.objects.filter(pk__in=list(matching(wish(query)))))
    goals = Counter(str(goal.pk) for project in projects for goal in project.goals.all())
    areas = Counter(area.pk for project in projects for area in project.areas.all())
    years = Counter(
        str(year) for p in projects if p.starts_on and p.ends_on
        for year in range(p.starts_on.year, p.ends_on.year + 1)
    )  # fmt: skip
    assert numbers("projects-by-goal", query) == {key: {"projects": n} for key, n in goals.items()}
    assert numbers("projects-by-area", query) == {key: {"projects": n} for key, n in areas.items()}
    counted = {year: row["projects"] for year, row in numbers("projects-by-year", query).items()}
    assert {year: n for year, n in counted.items() if n} == dict(years)


@pytest.mark.parametrize("query", CHOICES)
def test_amounts_are_right_to_the_ore_and_currencies_never_mixed(many: None, query: str) -> None:
    grants = list(Grant.objects.filter(project__in=list(matching(wish(query)))))
    by_year: dict[str, Counter[str]] = {}
    by_goal: dict[str, Counter[str]] = {}
    for grant in grants:
        by_year.setdefault(str(grant.decided_on.year), Counter())[grant.currency] += grant.amount
        for goal in grant.project.goals.all():
            by_goal.setdefault(str(goal.pk), Counter())[grant.currency] += grant.amount
    shown = {
        year: {c: a for c, a in row.items() if a} for year, row in numbers("amounts-by-year", query).items()
    }
    assert {year: row for year, row in shown.items() if row} == by_year
    assert numbers("amounts-by-goal", query) == by_goal


def test_years_without_anything_stand_between(many: None) -> None:
    assert [*numbers("projects-by-year")] == [str(year) for year in range(2019, 2026)]
    assert numbers("projects-by-year")["2022"] == {"projects": 0}


def test_a_bar_leads_to_as_many_projects_as_it_says(many: None) -> None:
    with override("en"):
        figure = figure_of("projects-by-goal", wish("area=technical"))
    assert [bar.label[:2].strip() for bar in figure.charts[0].bars] == ["6", "9", "13"]
    for bar in figure.charts[0].bars:
        assert len(matching(wish(bar.url.partition("?")[2]))) == bar.value
    assert all(bar.url == "" for bar in figure_of("amounts-by-year", wish()).charts[0].bars)


def test_a_chart_for_each_currency(many: None) -> None:
    with override("en"):
        figure = figure_of("amounts-by-year", wish())
    assert [(chart.unit, chart.scale) for chart in figure.charts] == [
        ("SEK", "Thousands of SEK"), ("EUR", "Thousands of EUR"),
    ]  # fmt: skip
    assert figure.lines[0].cells == ("SEK\xa0250,000", "EUR\xa099,999.95")


def test_lengths_count_partnerships_not_projects(many: None) -> None:
    with override("en"):
        rows = {row.label: row.numbers["partnerships"] for row in rows_of("lengths", wish())}
    assert rows == {
        "Less than 1 year": 0, "1 to less than 2 years": 0, "2 to less than 3 years": 0, "3 to less than 5 years": 0,
        "5 to less than 10 years": 1, "10 years or more": 0,
    }  # fmt: skip
    assert numbers("lengths", "country=KE") == {}


@pytest.mark.parametrize(
    ("start", "end", "band"),
    [((2020, 1, 1), (2020, 12, 30), 0), ((2020, 1, 1), (2021, 12, 31), 2), ((2000, 1, 1), (2026, 1, 1), 5)],
)
def test_spans_fall_into_bands(start: Any, end: Any, band: int) -> None:
    assert band_of(date(*start), date(*end)) == band
    assert band_of(date(*end), date(*start)) == band_of(None, date(*end)) == UNKNOWN


def test_the_page_shows_figures_and_keeps_the_choice(client: Any, many: None) -> None:
    html = text(client, address("statistics"), goal="6", sort="title", view="map", page="7")
    assert 'rel="canonical" href="http://testserver/en/statistics/?goal=6"' in html
    assert "?goal=6&amp;view=map" in html and f'{address("project_list")}?goal=6"' in html
    assert 'id="projects-by-year"' in html and "The numbers as a table" in html
    assert "style=" not in html
    assert "statistics/projects-by-country.csv?goal=6" in html


def test_the_data_is_what_the_table_shows(client: Any, many: None) -> None:
    answer = client.get(address("statistics_data", "amounts-by-year", "csv"), {"goal": "6"})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    lines = answer.getvalue().decode("utf-8-sig").splitlines()
    assert lines == [
        'Code,Granted amounts by year,"Granted, SEK","Granted, EUR"', "2020,2020,250000.00,99999.95",
    ]  # fmt: skip
    for name in FIGURES:
        assert client.get(address("statistics_data", name, "csv")).status_code == 200
    assert client.get(address("statistics_data", "nothing", "csv")).status_code == 404
    assert client.get(address("statistics_data", "lengths", "exe")).status_code == 404


@pytest.mark.parametrize(
    "query", ["country=XX", "q=zzzz", "year=abc", "goal=%00", "page=99999", "q=" + "a" * 9999]
)
def test_odd_or_empty_choices_are_survived(client: Any, many: None, query: str) -> None:
    assert client.get(f"{address('statistics')}?{query}").status_code == 200
    assert client.get(f"{address('statistics_data', 'lengths', 'csv')}?{query}").status_code == 200


def test_an_empty_catalogue_has_nothing_to_count(client: Any, codelists: None) -> None:
    assert "There is nothing to count" in text(client, address("statistics"))
    assert statistics_of(wish()).figures == ()
    assert figure_of("lengths", wish()).charts == ()


def test_figures_cost_no_more_queries_for_more_projects(queries_of: Any, save: Any, grant: Any) -> None:
    paths = [address("statistics"), address("statistics_data", "amounts-by-goal", "csv")]
    save("Row 1", goals=(1,))
    grant("K-2026-0001")
    one = [queries_of(path) for path in paths]
    for number in range(2, 5):
        save(f"Row {number}", goals=(number,), areas=("education",))
        grant(f"K-2026-000{number}", title_en=f"Grant {number}")
    assert [queries_of(path) for path in paths] == one
    assert max(one) <= 6
