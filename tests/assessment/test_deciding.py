"""Decisions: refusals, the letter in both languages, the mail, and the public project."""

from typing import Any

import pytest

from samband.assessment import actions
from samband.assessment.models import Decision, DecisionLetter
from samband.assessment.queries import get_office_case
from samband.catalogue.models import Grant, Project
from samband.foundation.audit.queries import history
from samband.foundation.mail.models import Letter
from tests.assessment.conftest import sek
from tests.assessment.test_checking import refused


def grant(case: Any, actor: Any, **changes: Any) -> Any:
    """Grant 250,000 kronor."""
    return actions.grant(
        case, actor=actor, **{"reasons": "The need is clear.", "amount": sek(250_000), **changes}
    )


def test_a_grant_becomes_the_public_project(ready: Any, decision_maker: Any) -> None:
    decision = grant(ready, decision_maker)
    assert ready.state == "granted"
    project = Project.objects.get(case_number=ready.number)
    assert (project.title_sv, project.title_en) == (
        "Ungas röst i två kommuner",
        "Young voices in two municipalities",
    )
    assert [row.organisation.name for row in project.partner_rows.order_by("pk")] == [
        "Kalmar kommun",
        "Poltava",
    ]
    row = Grant.objects.get(project=project)
    assert (row.amount, row.currency, row.round_code) == (250_000, "SEK", ready.round.code)
    assert (row.component_sv, row.component_en) == ("Förberedelse", "Inception")
    entry = history(ready.audit_key).last()
    assert (entry.verb, entry.reason, entry.data) == (
        "case.grant",
        "The need is clear.",
        {"amount": "250000 SEK"},
    )
    assert decision.letter.number == f"{ready.number}/1"


def test_the_letter_goes_to_everybody_in_their_language(
    ready: Any, decision_maker: Any, coordinator: Any, counterpart: Any
) -> None:
    grant(ready, decision_maker)
    letters = Letter.objects.filter(intent="assessment.decision").order_by("to")
    assert [(row.to, row.language) for row in letters] == [
        (coordinator.email, "sv"),
        (counterpart.email, "en"),
    ]
    stored = DecisionLetter.objects.get()
    assert letters[1].title == stored.title_en == f"Decision in case {ready.number}: Granted"
    assert letters[0].title == stored.title_sv
    for text in (stored.body_en, letters[1].body):
        assert "The need is clear." in text
        assert "SEK\u00a0250,000" in text
        assert "within 21 days" in text


def test_conditions_stand_in_the_letter(ready: Any, decision_maker: Any) -> None:
    decision = actions.grant_with_conditions(
        ready,
        actor=decision_maker,
        reasons="Good.",
        amount=sek(100_000),
        conditions="Sign the letter of intent.",
    )
    assert ready.state == "granted_with_conditions"
    assert "Sign the letter of intent." in decision.letter.body_en
    assert Project.objects.filter(case_number=ready.number).count() == 1


@pytest.mark.parametrize(
    ("amount", "codes"),
    [
        (0, ["assessment.nothing_granted"]),
        (-5, ["assessment.nothing_granted"]),
        (280_001, ["assessment.above_requested"]),
        (300_001, ["assessment.above_requested", "amount.above_ceiling"]),
    ],
)
def test_an_amount_too_high_is_refused(
    amount: int, codes: list[str], ready: Any, decision_maker: Any
) -> None:
    assert refused(lambda: grant(ready, decision_maker, amount=sek(amount))) == codes
    assert (Decision.objects.count(), Project.objects.count(), Letter.objects.filter(
        intent="assessment.decision").count()) == (0, 0, 0)  # fmt: skip


@pytest.mark.parametrize("move", ["grant", "reject", "defer"])
def test_a_decision_needs_reasons(move: str, ready: Any, decision_maker: Any) -> None:
    amount = {"amount": sek(1000)} if move == "grant" else {}
    call = lambda: getattr(actions, move)(ready, actor=decision_maker, reasons="  ", **amount)  # noqa: E731
    assert refused(call) == ["flow.reason_missing"]


def test_conditions_must_be_written(ready: Any, decision_maker: Any) -> None:
    call = lambda: actions.grant_with_conditions(  # noqa: E731
        ready, actor=decision_maker, reasons="Good.", amount=sek(1000), conditions=" "
    )
    assert refused(call) == ["assessment.no_conditions"]


@pytest.mark.parametrize("role", ["officer", "finance_officer", "coordinator", "stranger"])
def test_only_the_decision_maker_decides(role: str, ready: Any, request: pytest.FixtureRequest) -> None:
    person = request.getfixturevalue(role)
    assert refused(lambda: grant(ready, person)) == ["flow.not_permitted"]


def test_a_case_is_decided_once(ready: Any, decision_maker: Any) -> None:
    grant(ready, decision_maker)
    assert refused(lambda: actions.reject(ready, actor=decision_maker, reasons="No.")) == ["flow.wrong_state"]
    assert Decision.objects.count() == 1


def test_a_rejection_is_not_published(ready: Any, decision_maker: Any) -> None:
    actions.reject(ready, actor=decision_maker, reasons="The plan is too thin.")
    assert ready.state == "rejected"
    assert Project.objects.count() == 0
    assert "The plan is too thin." in DecisionLetter.objects.get().body_sv


def test_a_deferred_case_is_decided_later(ready: Any, officer: Any, decision_maker: Any) -> None:
    actions.defer(ready, actor=decision_maker, reasons="The election comes first.")
    assert "review" not in DecisionLetter.objects.get().body_en
    actions.take_up_again(ready, actor=officer)
    grant(get_office_case(decision_maker, ready.number), decision_maker)
    assert [(row.number, row.outcome) for row in Decision.objects.order_by("number")] == [
        (1, "deferred"),
        (2, "granted"),
    ]


def test_a_case_is_dismissed_at_the_formal_check(checked: Any, officer: Any) -> None:
    actions.dismiss(checked, actor=officer, reasons="The country is closed.")
    assert checked.state == "dismissed"
    entry = history(checked.audit_key).last()
    assert (entry.verb, entry.reason) == ("case.dismiss", "The country is closed.")
    assert DecisionLetter.objects.get().decision.outcome == "dismissed"
