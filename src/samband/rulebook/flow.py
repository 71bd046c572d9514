"""The pure part of the flow engine: states and moves declared once, and the verdict on a move."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from samband.rulebook.findings import N_, Finding, Severity, Term, blocks

Permission: TypeAlias = Callable[[Any, Any], bool]
Condition: TypeAlias = Callable[[Any], Sequence[Finding]]
Bar: TypeAlias = Callable[[Any, Any], Sequence[Finding]]

UNKNOWN_MOVE = "flow.unknown_move"
NOT_PERMITTED = "flow.not_permitted"
WRONG_STATE = "flow.wrong_state"
REASON_MISSING = "flow.reason_missing"


class FlowError(ValueError):
    """A flow was declared wrongly; `problems` lists everything found."""

    def __init__(self, flow: str, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"Flow {flow!r}: " + " ".join(problems))


def nothing_more(subject: Any) -> Sequence[Finding]:
    """The condition of a move that has none beyond its state."""
    return ()


def nobody_barred(actor: Any, subject: Any) -> Sequence[Finding]:
    """The bar of a move that everybody who may make it at all may make in every case."""
    return ()


@dataclass(frozen=True, slots=True)
class State:
    """A state with its label (msgid), its tone for the interface and labels for other audiences."""

    code: str
    label: str
    tone: str = "neutral"
    label_for: Mapping[str, str] = field(default_factory=dict)
    is_final: bool = False

    def label_to(self, audience: str) -> str:
        """Return the label (msgid) that this audience reads."""
        return self.label_for.get(audience, self.label)


@dataclass(frozen=True, slots=True)
class Transition:
    """A move: `may(actor, subject)` says who, `holds(subject)` what must be true before it.

    `bars(actor, subject)` explains why a person who has this task may not take it in this case,
    such as a conflict of interest; `may` answers without explaining.
    `label` is the button, `done` the past-tense line on the timeline, `confirm` the question asked
    before a move that cannot be undone, `audiences` those who see the move on the timeline
    (empty: everybody who sees the case).
    """

    name: str
    label: str
    sources: tuple[str, ...]
    target: str
    may: Permission
    done: str
    holds: Condition = nothing_more
    bars: Bar = nobody_barred
    needs_reason: bool = False
    confirm: str | None = None
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flow:
    """A process: its states, its moves and where it starts. Checks itself when it is made.

    `complete=False` is for the lower part of a process whose remaining moves a higher room adds
    with `extended`: unreachable states and dead ends are then allowed for the time being.
    Raises `FlowError`.
    """

    name: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    initial: str
    complete: bool = True

    def __post_init__(self) -> None:
        problems = [*_declaration_problems(self)]
        if self.complete and not problems:
            problems += [*_path_problems(self)]
        if problems:
            raise FlowError(self.name, problems)

    def state(self, code: str) -> State:
        """Return a declared state. Raises `KeyError`."""
        for state in self.states:
            if state.code == code:
                return state
        raise KeyError(code)

    def transition(self, name: str) -> Transition:
        """Return a declared move. Raises `KeyError`."""
        for transition in self.transitions:
            if transition.name == name:
                return transition
        raise KeyError(name)

    def available(self, state: str) -> tuple[Transition, ...]:
        """Return the moves that start in a state, in the order declared."""
        return tuple(move for move in self.transitions if state in move.sources)

    def extended(self, transitions: Iterable[Transition], *, complete: bool = True) -> Flow:
        """Return a new flow with more moves over the same states. Raises `FlowError`."""
        moves = (*self.transitions, *transitions)
        return Flow(self.name, self.states, moves, self.initial, complete)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "may this move be made now?", with every remark found on the way."""

    transition: Transition | None
    findings: tuple[Finding, ...] = ()

    @property
    def refusals(self) -> list[Finding]:
        """Return what stops the move."""
        return blocks(self.findings)

    @property
    def warnings(self) -> list[Finding]:
        """Return what should be said although the move is allowed."""
        return [finding for finding in self.findings if finding.severity is Severity.WARN]

    @property
    def allowed(self) -> bool:
        """Say whether the move may be made."""
        return self.transition is not None and not self.refusals

    @property
    def is_permitted(self) -> bool:
        """Say whether the actor may make this move at all; a stranger should be told nothing."""
        return all(finding.code != NOT_PERMITTED for finding in self.findings)


def judge(flow: Flow, name: str, state: str, actor: Any, subject: Any) -> Verdict:
    """Judge a move: is it declared, may the actor, is the state right, is nothing in the way.

    The first of these that fails ends the questioning, so that someone without permission learns
    nothing about the case, and conditions are asked only in the states they are written for.
    """
    try:
        move = flow.transition(name)
    except KeyError:
        return Verdict(None, (_unknown_move(name),))
    if not move.may(actor, subject):
        return Verdict(move, (_not_permitted(move),))
    if state not in move.sources:
        return Verdict(move, (_wrong_state(flow, move, state),))
    return Verdict(move, (*move.bars(actor, subject), *move.holds(subject)))


def missing_reason(move: Transition, reason: str) -> list[Finding]:
    """Return a finding when the move needs a written reason and there is none."""
    if not move.needs_reason or reason.strip():
        return []
    return [
        Finding(
            code=REASON_MISSING,
            message=N_("A reason is needed for “{move}”."),
            params={"move": Term(move.label)},
            where="reason",
            remedy=N_("Write why; the reason is kept on the timeline."),
        )
    ]


def to_mermaid(flow: Flow, translate: Callable[[str], str] = str) -> str:
    """Return the flow as a Mermaid state diagram for the documentation."""
    lines = ["stateDiagram-v2", f"    [*] --> {flow.initial}"]
    lines += [f"    {state.code}: {translate(state.label)}" for state in flow.states]
    lines += [
        f"    {source} --> {move.target}: {translate(move.label)}"
        for move in flow.transitions
        for source in move.sources
    ]
    lines += [f"    {state.code} --> [*]" for state in flow.states if state.is_final]
    return "\n".join(lines) + "\n"


def _unknown_move(name: str) -> Finding:
    return Finding(
        code=UNKNOWN_MOVE,
        message=N_("There is no step called “{move}” here."),
        params={"move": name},
        remedy=N_("Go back to the case and choose one of the steps offered there."),
    )


def _not_permitted(move: Transition) -> Finding:
    return Finding(
        code=NOT_PERMITTED,
        message=N_("You may not take the step “{move}” in this case."),
        params={"move": Term(move.label)},
        remedy=N_("Ask a person who has this task to take the step."),
    )


def _wrong_state(flow: Flow, move: Transition, state: str) -> Finding:
    declared = {known.code: known for known in flow.states}
    label = Term(declared[state].label) if state in declared else state
    return Finding(
        code=WRONG_STATE,
        message=N_("“{move}” cannot be done while the status is “{state}”."),
        params={
            "move": Term(move.label),
            "state": label,
            "sources": tuple(Term(declared[source].label) for source in move.sources),
        },
        remedy=N_("It can be done when the status is one of these: {sources}."),
    )


def _twice(names: Iterable[str]) -> list[str]:
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
    return [name for name, times in seen.items() if times > 1]


def _declaration_problems(flow: Flow) -> Iterable[str]:
    codes = {state.code for state in flow.states}
    for code in _twice(state.code for state in flow.states):
        yield f"State {code!r} is declared twice."
    for name in _twice(move.name for move in flow.transitions):
        yield f"Move {name!r} is declared twice."
    if flow.initial not in codes:
        yield f"Initial state {flow.initial!r} is not declared."
    for move in flow.transitions:
        for code in (*move.sources, move.target):
            if code not in codes:
                yield f"Move {move.name!r} uses state {code!r}, which is not declared."
        if not move.sources:
            yield f"Move {move.name!r} starts nowhere."


def _path_problems(flow: Flow) -> Iterable[str]:
    reached, todo = set[str](), [flow.initial]
    while todo:
        code = todo.pop()
        if code not in reached:
            reached.add(code)
            todo += [move.target for move in flow.available(code)]
    for state in flow.states:
        if state.code not in reached:
            yield f"State {state.code!r} cannot be reached from {flow.initial!r}."
        if not state.is_final and not flow.available(state.code):
            yield f"State {state.code!r} is a dead end; mark it final or give it a way out."
