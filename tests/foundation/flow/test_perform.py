"""The flow engine: one move at a time, judged, recorded and announced, or refused with a reason."""

import pytest

from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused, perform, transitioned
from samband.foundation.flow.queries import moves, state_of
from samband.rulebook.findings import Finding
from samband.rulebook.flow import Flow, State, Transition
from tests.rounds import opened_round

pytestmark = pytest.mark.django_db


def is_named_like_the_code(actor, subject) -> bool:
    """Whoever is called Olle may open and close."""
    return actor.name.startswith("Olle")


def has_a_frame(subject) -> list[Finding]:
    """A round needs money before it closes."""
    if subject.budget_frame:
        return []
    return [Finding(code="no_frame", message="There is no frame.", remedy="Set one.")]


FLOW = Flow(
    "door",
    states=(State("draft", "Shut"), State("open", "Open"), State("closed", "Locked", is_final=True)),
    transitions=(
        Transition("open", "Open", ("draft",), "open", may=is_named_like_the_code, done="Opened"),
        Transition("lock", "Lock", ("open",), "closed", may=is_named_like_the_code, done="Locked",
                   holds=has_a_frame, needs_reason=True),
    ),
    initial="draft",
)  # fmt: skip


@pytest.fixture
def door(programme, officer):
    """Anything with a state will do; a round is at hand, opened once so that it may be open again."""
    round_ = opened_round(officer)
    type(round_).objects.update(state="draft")
    round_.refresh_from_db()
    return round_


@pytest.fixture
def heard():
    """What was announced."""
    events = []

    def listen(**event):
        events.append((event["name"], event["from_state"], event["reason"], event["subject"].state))

    transitioned.connect(listen, weak=False)
    yield events
    transitioned.disconnect(listen)


def test_a_move_is_stored_recorded_and_announced(door, officer, heard):
    perform(FLOW, "open", door, actor=officer, data={"n": 1})

    door.refresh_from_db()
    last = list(history(door.audit_key))[-1]
    assert door.state == "open"
    assert (last.verb, last.from_state, last.to_state, last.actor, last.data) == (
        "door.open", "draft", "open", officer, {"n": 1},
    )  # fmt: skip
    assert heard == [("open", "draft", "", "open")]


@pytest.mark.parametrize(
    ("name", "state", "reason", "code"),
    [
        ("lock", "draft", "done", "flow.wrong_state"),
        ("fly", "draft", "", "flow.unknown_move"),
        ("lock", "open", "", "no_frame"),
    ],
)
def test_a_refused_move_says_why_and_changes_nothing(door, officer, heard, name, state, reason, code):
    if state == "open":
        perform(FLOW, "open", door, actor=officer)
    before = (history(door.audit_key).count(), len(heard))

    with pytest.raises(Refused) as refusal:
        perform(FLOW, name, door, actor=officer, reason=reason)

    door.refresh_from_db()
    assert [finding.code for finding in refusal.value.verdict.refusals] == [code]
    assert door.state == state
    assert (history(door.audit_key).count(), len(heard)) == before


def test_a_needed_reason_cannot_be_left_out(door, officer):
    door.budget_frame = 1
    door.save()
    perform(FLOW, "open", door, actor=officer)

    with pytest.raises(Refused) as refusal:
        perform(FLOW, "lock", door, actor=officer, reason="  ")

    assert [finding.code for finding in refusal.value.verdict.refusals] == ["flow.reason_missing"]
    assert perform(FLOW, "lock", door, actor=officer, reason="Night.").state == "closed"


def test_the_wrong_person_is_refused_and_shown_no_button(door, stranger):
    with pytest.raises(Refused) as refusal:
        perform(FLOW, "open", door, actor=stranger)

    assert refusal.value.verdict.is_permitted is False
    assert moves(FLOW, door, stranger) == []


def test_a_button_refused_by_a_rule_says_why(door, officer):
    perform(FLOW, "open", door, actor=officer)
    door.refresh_from_db()

    [move] = moves(FLOW, door, officer)

    assert (move.name, move.label, move.refused_because) == ("lock", "Lock", "There is no frame.")
    assert state_of(FLOW, door).label == "Open"


def test_a_stale_copy_cannot_move_twice(door, officer):
    stale = type(door).objects.get(pk=door.pk)
    perform(FLOW, "open", door, actor=officer)

    with pytest.raises(Refused):
        perform(FLOW, "open", stale, actor=officer)
