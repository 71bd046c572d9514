"""Which rounds are open when, what they are held to, and which countries take part."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.http import Http404

from samband.calls.actions import close_round, create_round, load_programme
from samband.calls.models import Component, Round
from samband.calls.queries import (
    NoProgrammeError,
    NoVersionError,
    announced_rounds,
    core_areas,
    country_facts,
    criteria_of,
    form_of,
    get_round,
    get_visible,
    open_countries,
    open_rounds,
    programme,
    round_facts,
    ruleset_of,
    time_zones,
    versions_for,
    visible_to,
)
from samband.rulebook.schedule import is_open
from tests.calls.conftest import BLOSSOM, SPRING

INSTANT = timedelta(microseconds=1)


def test_a_round_is_open_from_its_first_moment_until_before_its_last(closing: Round) -> None:
    moments = (SPRING - INSTANT, SPRING, BLOSSOM - INSTANT, BLOSSOM)
    assert [list(open_rounds(at)) for at in moments] == [[], [closing], [closing], []]
    assert [is_open(round_facts(closing), at) for at in moments] == [False, True, True, False]


def test_a_rolling_round_stays_open(running: Round) -> None:
    assert list(open_rounds(SPRING + timedelta(days=4000))) == [running]


def test_a_draft_and_a_closed_round_are_not_open(running: Round, inception: Component, officer: Any) -> None:
    create_round(inception, actor=officer, opens_at=SPRING)
    close_round(running, actor=officer, reason="Enough.")
    assert list(open_rounds(SPRING)) == []


def test_a_round_is_announced_before_it_opens(closing: Round) -> None:
    assert list(announced_rounds(SPRING - timedelta(days=1))) == [closing]


def test_a_round_keeps_what_it_opened_with(folder: Path, running: Round) -> None:
    text = (folder / "rulesets/inception-2024.1.toml").read_text(encoding="utf-8")
    newer = text.replace('"2024.1"', '"2025.1"', 1).replace("2023-05-01", "2025-01-01", 1)
    (folder / "rulesets/inception-2025.1.toml").write_text(newer, encoding="utf-8")
    load_programme(folder)
    [kept] = Round.objects.all()
    assert ruleset_of(kept).ref == "inception@2024.1"
    assert (form_of(kept).ref, criteria_of(kept).ref) == ("inception@2024.1", "inception@2024.1")
    assert versions_for(kept.component, date(2026, 3, 2)).ruleset.ref == "inception@2025.1"


def test_what_was_read_is_read_once(running: Round) -> None:
    assert ruleset_of(running) is ruleset_of(Round.objects.get())


def test_a_draft_has_what_is_in_force_the_day_it_opens(inception: Component, officer: Any) -> None:
    long_ago = datetime(2019, 3, 2, tzinfo=UTC)
    assert ruleset_of(create_round(inception, actor=officer, opens_at=long_ago)).ref == "inception@2018.1"


def test_a_draft_without_questions_says_so(unasked: Component, officer: Any) -> None:
    prepared = create_round(unasked, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    with pytest.raises(NoVersionError):
        form_of(prepared)


def test_an_installation_without_a_programme_says_so(db: None) -> None:
    with pytest.raises(NoProgrammeError):
        programme()


def test_strangers_find_published_rounds_only(draft: Round, running: Round, stranger: Any) -> None:
    assert get_round(running.code) == get_visible(stranger, running.code) == running


@pytest.mark.parametrize("code", ["2026-01", "2031-09", "", "x" * 500])
def test_a_draft_or_unknown_round_is_not_found(draft: Round, stranger: Any, code: str) -> None:
    with pytest.raises(Http404):
        get_round(code)
    with pytest.raises(Http404):
        get_visible(stranger, code)


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("officer", True), ("finance_officer", True), ("decision_maker", True),
        ("coordinator", False), ("counterpart", False), ("stranger", False),
    ],
)  # fmt: skip
def test_the_funders_people_see_drafts(
    draft: Round, role: str, sees: bool, request: pytest.FixtureRequest
) -> None:
    assert list(visible_to(request.getfixturevalue(role))) == [draft] * sees


def test_a_country_has_the_status_of_the_day(programme: None) -> None:
    days = (date(2012, 1, 1), date(2023, 6, 1), date(2026, 3, 2))
    assert [country_facts(day)["BA"].status.value for day in days] == ["open", "open", "legacy"]


def test_a_country_that_is_no_longer_there_keeps_its_name(programme: None) -> None:
    belarus = country_facts(date(2026, 3, 2))["BY"]
    assert (belarus.name.pick("en"), belarus.status.value) == ("Belarus", "closed")


def test_open_countries_have_a_time_zone(programme: None) -> None:
    found = [facts.code for facts in open_countries(date(2026, 3, 2))]
    assert sorted(found) == ["BW", "CO", "GT", "KE", "RS", "RW", "TZ", "UA", "UG", "XK", "ZA", "ZM", "ZW"]
    assert set(found) - set(time_zones()) == set()


def test_core_areas_come_from_the_programme(programme: None) -> None:
    assert [area.code for area in core_areas()] == [
        "equity",
        "participation",
        "transparency",
        "accountability",
    ]
