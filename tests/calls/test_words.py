"""What people read about a round is drawn from its rules and its dates."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from samband.calls.actions import close_round, create_round
from samband.calls.models import Component, Round
from samband.calls.queries import legal_forms, open_countries, ruleset_of, time_zones
from samband.calls.queries.conditions import applicants, frame, least_core_areas
from samband.calls.queries.deadlines import availability, clocks, moment
from samband.calls.tables.history import timeline
from tests.calls.conftest import BLOSSOM, SPRING


@pytest.fixture(autouse=True)
def in_english() -> Any:
    with translation.override("en"):
        yield


def test_the_frame_of_inception(draft: Round) -> None:
    assert {condition.term: condition.values for condition in frame(ruleset_of(draft))} == {
        "Amount": [
            "at most SEK\u00a0300,000 – Europe, two parties",
            "at most SEK\u00a0300,000 – Africa, Asia and Latin America, two parties",
            "at most SEK\u00a0360,000 – three or more parties",
        ],
        "Length": ["at most 12 months"],
        "Team of each party": [
            "elected representatives: at least 2",
            "officials: 1 or 2",
            "coordinators: 1",
            "preferably elected representatives from both the majority and the opposition",
        ],
    }


def test_the_frame_of_a_project(project: Component, officer: Any) -> None:
    prepared = create_round(project, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    assert {condition.term: condition.values for condition in frame(ruleset_of(prepared))} == {
        "Amount": ["at most SEK\u00a0850,000 a year – all countries"],
        "Length": ["12 to 36 months"],
        "Team of each party": ["officials: 3 to 5", "project managers: 1"],
    }


def test_guide_values_are_no_ceilings(inception: Component, officer: Any) -> None:
    old = create_round(inception, actor=officer, opens_at=datetime(2019, 3, 2, tzinfo=UTC))
    [amount, _length] = frame(ruleset_of(old))
    assert amount.values[-1] == "about SEK\u00a0330,000 – Africa and Asia, four or more parties"


def test_who_may_apply(draft: Round) -> None:
    found = applicants(ruleset_of(draft), legal_forms())
    assert [condition.term for condition in found] == [
        "In Sweden",
        "In the partner country",
        "As a third party",
    ]
    assert found[0].values == [
        "Municipality", "Region", "District committee", "Federation of local authorities",
        "Joint committee", "Association of local authorities",
    ]  # fmt: skip
    assert [len(condition.sources) for condition in found] == [1, 1, 1]


def test_core_areas_are_asked_for_by_a_rule(draft: Round) -> None:
    assert least_core_areas(ruleset_of(draft)) == 1


def test_a_deadline_is_the_end_of_its_last_day() -> None:
    assert moment(BLOSSOM, ZoneInfo("Europe/Stockholm")) == "1 May 2026, 24:00"
    assert moment(BLOSSOM, ZoneInfo("UTC")) == "1 May 2026, 22:00"


def test_a_deadline_is_told_in_every_partner_country(closing: Round) -> None:
    told = {clock.where: clock.says for clock in clocks(closing, open_countries(SPRING.date()), time_zones())}
    assert len(told) == 15
    assert [told[where] for where in ("Sweden", "UTC", "Ukraine", "Kenya", "Colombia")] == [
        "1 May 2026, 24:00", "1 May 2026, 22:00", "2 May 2026, 01:00", "2 May 2026, 01:00",
        "1 May 2026, 17:00",
    ]  # fmt: skip


def test_a_rolling_round_has_no_deadline(running: Round) -> None:
    assert clocks(running, open_countries(SPRING.date()), time_zones()) == []


def test_availability_follows_the_clock(closing: Round) -> None:
    moments = (SPRING - timedelta(days=1), SPRING, BLOSSOM)
    assert [availability(closing, at) for at in moments] == [
        "Opens on 2 March 2026",
        "Open until 1 May 2026, 24:00 (time in Sweden)",
        "Closed on 1 May 2026, 24:00 (time in Sweden)",
    ]


def test_availability_without_an_end(draft: Round, officer: Any) -> None:
    from samband.calls.actions import open_round

    said = [availability(draft, SPRING)]
    opened = open_round(draft, actor=officer)
    said.append(availability(opened, SPRING))
    said.append(availability(close_round(opened, actor=officer, reason="Enough."), SPRING))
    assert said == ["Not open yet", "Open all year", "Closed"]


def test_the_timeline_tells_what_happened_and_why(running: Round, officer: Any) -> None:
    close_round(running, actor=officer, reason="Enough.")
    assert [(entry.who, entry.what, entry.why, entry.tone) for entry in timeline(running)] == [
        (officer.name, "The round was prepared", "", "neutral"),
        (officer.name, "The round was opened", "", "success"),
        (officer.name, "The round was closed", "Enough.", "info"),
    ]
