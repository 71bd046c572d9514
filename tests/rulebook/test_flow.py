from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.findings import Finding, Severity
from samband.rulebook.flow import (
    Flow,
    FlowError,
    State,
    Transition,
    judge,
    missing_reason,
    to_mermaid,
)


def anyone(actor: Any, subject: Any) -> bool:
    return True


def officer(actor: Any, subject: Any) -> bool:
    return bool(actor == "officer")


def filled(subject: Any) -> list[Finding]:
    return [] if subject == "filled" else [Finding("required.missing", "It is empty.")]


STATES = (
    State("draft", "Draft", label_for={"office": "Not yet filed"}),
    State("submitted", "Submitted", tone="info"),
    State("granted", "Granted", tone="success", is_final=True),
    State("withdrawn", "Withdrawn", is_final=True),
)
SUBMIT = Transition("submit", "Submit", ("draft",), "submitted", anyone, "Submitted", filled)
WITHDRAW = Transition("withdraw", "Withdraw", ("draft", "submitted"), "withdrawn", anyone, "Withdrawn")
GRANT = Transition("grant", "Grant", ("submitted",), "granted", officer, "Granted", needs_reason=True)
BASE = Flow("case", STATES, (SUBMIT, WITHDRAW), "draft", complete=False)
FLOW = BASE.extended([GRANT])


def test_what_is_declared_can_be_looked_up() -> None:
    assert [move.name for move in FLOW.available("submitted")] == ["withdraw", "grant"]
    assert FLOW.transition("grant") is GRANT
    assert [FLOW.state("draft").label_to(who) for who in ("office", "applicant")] == [
        "Not yet filed", "Draft",
    ]  # fmt: skip


def test_extending_leaves_the_base_as_it_was() -> None:
    assert [move.name for move in BASE.transitions] == ["submit", "withdraw"]
    assert (BASE.complete, FLOW.complete) == (False, True)


@pytest.mark.parametrize("lookup", [FLOW.state, FLOW.transition])
def test_what_is_not_declared_cannot(lookup: Any) -> None:
    with pytest.raises(KeyError):
        lookup("nowhere")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"initial": "start"}, "Initial state 'start' is not declared."),
        ({"states": (*STATES, STATES[0])}, "State 'draft' is declared twice."),
        ({"transitions": (SUBMIT, WITHDRAW, GRANT, GRANT)}, "Move 'grant' is declared twice."),
        (
            {"transitions": (SUBMIT, WITHDRAW, GRANT, replace(GRANT, name="pay", target="paid"))},
            "Move 'pay' uses state 'paid', which is not declared.",
        ),
        (
            {"transitions": (SUBMIT, WITHDRAW, GRANT, replace(GRANT, name="pay", sources=()))},
            "Move 'pay' starts nowhere.",
        ),
        ({"transitions": (SUBMIT, WITHDRAW)}, "State 'granted' cannot be reached from 'draft'."),
        (
            {"states": (STATES[0], STATES[1], replace(STATES[2], is_final=False), STATES[3])},
            "State 'granted' is a dead end; mark it final or give it a way out.",
        ),
    ],
)
def test_a_wrong_declaration_is_named(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(FlowError) as caught:
        replace(FLOW, **changes)
    assert caught.value.problems == (problem,)


def verdict_codes(name: str, state: str, actor: str, subject: str) -> tuple[bool, list[str]]:
    verdict = judge(FLOW, name, state, actor, subject)
    return verdict.allowed, [finding.code for finding in verdict.findings]


@pytest.mark.parametrize(
    ("name", "state", "actor", "subject", "expected"),
    [
        ("submit", "draft", "anyone", "filled", (True, [])),
        ("submit", "draft", "anyone", "empty", (False, ["required.missing"])),
        ("submit", "submitted", "anyone", "empty", (False, ["flow.wrong_state"])),
        ("submit", "lost", "anyone", "filled", (False, ["flow.wrong_state"])),
        ("grant", "submitted", "officer", "filled", (True, [])),
        ("grant", "draft", "stranger", "empty", (False, ["flow.not_permitted"])),
        ("burn", "draft", "officer", "filled", (False, ["flow.unknown_move"])),
    ],
)
def test_judging(name: str, state: str, actor: str, subject: str, expected: object) -> None:
    assert verdict_codes(name, state, actor, subject) == expected


def test_a_stranger_can_be_told_apart() -> None:
    stranger = judge(FLOW, "grant", "submitted", "stranger", "filled")
    early = judge(FLOW, "grant", "draft", "officer", "filled")
    assert (stranger.is_permitted, early.is_permitted) == (False, True)


def test_a_wrong_state_says_when_it_can_be_done() -> None:
    [refusal] = judge(FLOW, "withdraw", "granted", "anyone", "filled").refusals
    assert str(refusal) == "“Withdraw” cannot be done while the status is “Granted”."
    assert [term.msgid for term in refusal.params["sources"]] == ["Draft", "Submitted"]  # type: ignore[union-attr]  # a tuple of terms


def test_advice_does_not_refuse() -> None:
    advice = Finding("later", "Better later.", severity=Severity.WARN)
    move = replace(SUBMIT, name="advise", holds=lambda subject: [advice])
    verdict = judge(BASE.extended([GRANT, move]), "advise", "draft", "anyone", "filled")
    assert (verdict.allowed, verdict.refusals, verdict.warnings) == (True, [], [advice])


@pytest.mark.parametrize(
    ("move", "reason", "expected"),
    [(GRANT, " ", ["flow.reason_missing"]), (GRANT, "Good.", []), (SUBMIT, "", [])],
)
def test_a_reason_is_asked_for_where_needed(move: Transition, reason: str, expected: list[str]) -> None:
    assert [finding.code for finding in missing_reason(move, reason)] == expected


@given(st.lists(st.tuples(st.sampled_from(["submit", "withdraw", "grant", "burn"]), st.booleans())))
def test_a_walk_never_leaves_the_declared_moves(walk: list[tuple[str, bool]]) -> None:
    state = FLOW.initial
    for name, is_officer in walk:
        verdict = judge(FLOW, name, state, "officer" if is_officer else "stranger", "filled")
        declared = {(move.name, source) for move in FLOW.transitions for source in move.sources}
        assert not verdict.allowed or (name, state) in declared
        if verdict.allowed and verdict.transition:
            state = verdict.transition.target
        assert state in {known.code for known in FLOW.states}


def test_the_diagram() -> None:
    assert to_mermaid(FLOW, str.upper).splitlines() == [
        "stateDiagram-v2",
        "    [*] --> draft",
        "    draft: DRAFT",
        "    submitted: SUBMITTED",
        "    granted: GRANTED",
        "    withdrawn: WITHDRAWN",
        "    draft --> submitted: SUBMIT",
        "    draft --> withdrawn: WITHDRAW",
        "    submitted --> withdrawn: WITHDRAW",
        "    submitted --> granted: GRANT",
        "    granted --> [*]",
        "    withdrawn --> [*]",
    ]
