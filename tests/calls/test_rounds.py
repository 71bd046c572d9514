"""Rounds are numbered by the system, open only when they can be kept, and freeze what they opened with."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction

from samband.calls.actions import close_round, create_round, open_round
from samband.calls.flow import ROUND
from samband.calls.models import Component, Round
from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.queries import moves
from tests.calls.conftest import BLOSSOM, SPRING


def codes(refused: Any) -> list[str]:
    return [finding.code for finding in refused.value.verdict.refusals]


def audit(round_: Round) -> list[tuple[str, str, str, str]]:
    return [(row.verb, row.from_state, row.to_state, row.reason) for row in history(round_.audit_key)]


def test_rounds_are_numbered_within_the_year_they_open(inception: Component, officer: Any) -> None:
    new_year_in_sweden = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)
    moments = (SPRING, SPRING, new_year_in_sweden, SPRING)
    made = [create_round(inception, actor=officer, opens_at=at).code for at in moments]
    assert made == ["2026-01", "2026-02", "2027-01", "2026-03"]


def test_a_round_takes_currency_and_time_zone_from_the_programme(draft: Round) -> None:
    assert (draft.currency, draft.timezone, draft.state) == ("SEK", "Europe/Stockholm", "draft")


def test_preparing_a_round_is_in_the_audit_log(draft: Round, officer: Any) -> None:
    [entry] = history("round:2026-01")
    assert (entry.verb, entry.actor, entry.to_state) == ("round.create", officer, "draft")
    assert entry.data == {
        "component": "inception", "opens_at": "2026-03-02T09:00:00+00:00", "closes_at": None,
        "budget_frame": "2000000",
    }  # fmt: skip


def test_a_component_handled_in_rounds_needs_a_closing_time(project: Component, officer: Any) -> None:
    with pytest.raises(Refused) as refused:
        create_round(project, actor=officer, opens_at=SPRING)
    assert (codes(refused), Round.objects.count()) == (["round.closing_missing"], 0)


def test_a_round_cannot_close_before_it_opens(inception: Component, officer: Any) -> None:
    with pytest.raises(Refused) as refused:
        create_round(inception, actor=officer, opens_at=SPRING, closes_at=SPRING)
    assert (codes(refused), Round.objects.count()) == (["round.closes_before_opening"], 0)


def test_opening_freezes_the_versions(draft: Round, officer: Any) -> None:
    opened = open_round(draft, actor=officer)
    assert [opened.ruleset.ref, opened.question_set.ref, opened.criteria.ref] == ["inception@2024.1"] * 3
    entry = history("round:2026-01").last()
    assert (entry.verb, entry.from_state, entry.to_state, entry.actor) == (
        "round.open", "draft", "open", officer,
    )  # fmt: skip
    assert entry.data == {
        "ruleset": {"ref": "inception@2024.1", "hash": opened.ruleset.hash},
        "question_set": {"ref": "inception@2024.1", "hash": opened.question_set.hash},
        "criteria": {"ref": "inception@2024.1", "hash": opened.criteria.hash},
        "content_hash": opened.content_hash,
    }
    assert opened.content_hash.startswith("sha256:")


def test_a_round_without_questions_and_criteria_cannot_open(unasked: Component, officer: Any) -> None:
    prepared = create_round(unasked, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    with pytest.raises(Refused) as refused:
        open_round(prepared, actor=officer)
    assert codes(refused) == ["round.no_question_set", "round.no_criteria"]
    prepared.refresh_from_db()
    assert (prepared.state, prepared.ruleset, prepared.content_hash) == ("draft", None, "")
    assert audit(prepared) == [("round.create", "", "draft", "")]


def test_a_round_that_opens_where_no_rules_are_in_force_cannot_open(
    inception: Component, officer: Any
) -> None:
    between_two_versions = datetime(2021, 6, 1, tzinfo=UTC)
    prepared = create_round(inception, actor=officer, opens_at=between_two_versions)
    with pytest.raises(Refused) as refused:
        open_round(prepared, actor=officer)
    assert codes(refused) == ["round.no_ruleset", "round.no_question_set", "round.no_criteria"]


def test_a_round_whose_closing_time_has_passed_cannot_open(inception: Component, officer: Any) -> None:
    prepared = create_round(inception, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    with time_machine.travel(BLOSSOM, tick=False), pytest.raises(Refused) as refused:
        open_round(prepared, actor=officer)
    assert codes(refused) == ["round.closing_has_passed"]


def test_a_round_opens_once(running: Round, officer: Any) -> None:
    with pytest.raises(Refused) as refused:
        open_round(running, actor=officer)
    assert codes(refused) == ["flow.wrong_state"]
    assert [verb for verb, *_ in audit(running)] == ["round.create", "round.open"]


@pytest.mark.parametrize(
    "role", ["coordinator", "counterpart", "stranger", "finance_officer", "decision_maker"]
)
def test_only_officers_open_and_close(draft: Round, role: str, request: pytest.FixtureRequest) -> None:
    person = request.getfixturevalue(role)
    for move in (
        lambda: open_round(draft, actor=person),
        lambda: close_round(draft, actor=person, reason="x"),
    ):
        with pytest.raises(Refused) as refused:
            move()
        assert codes(refused) == ["flow.not_permitted"]
    assert moves(ROUND, draft, person) == []


def test_closing_needs_a_reason(running: Round, officer: Any) -> None:
    with pytest.raises(Refused) as refused:
        close_round(running, actor=officer, reason=" ")
    assert codes(refused) == ["flow.reason_missing"]


def test_a_closed_round_says_why(running: Round, officer: Any) -> None:
    closed = close_round(running, actor=officer, reason="The money is spent.")
    assert closed.state == "closed"
    assert audit(closed)[-1] == ("round.close", "open", "closed", "The money is spent.")


def test_the_database_refuses_an_open_round_without_versions(draft: Round) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.filter(pk=draft.pk).update(state="open")


def test_the_database_refuses_a_round_that_closes_before_it_opens(draft: Round) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.filter(pk=draft.pk).update(closes_at=SPRING - timedelta(seconds=1))
