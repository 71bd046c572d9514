"""Editing the questions of a round that is being prepared; each change is checked as a file would be."""

from typing import Any

from django.db import transaction

from samband.calls.facts import preparing_findings
from samband.calls.models import QuestionSet, Round
from samband.calls.queries import versions_of
from samband.calls.queries.contents import NoVersionError
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import Refused
from samband.rulebook.canonical import content_hash
from samband.rulebook.editing import find_question, moved, with_changed, with_question, without_question
from samband.rulebook.findings import N_, Finding
from samband.rulebook.flow import Verdict
from samband.rulebook.forms import parse_form
from samband.rulebook.parsing import Problem

Data = dict[str, Any]


@transaction.atomic
def take_own_questions(round_: Round, *, actor: Any) -> QuestionSet:
    """Give a round that is being prepared questions of its own, as a copy of those in force.

    Twice is once. Raises `Refused` when the round has been opened, `NoVersionError` without questions.
    """
    fresh = _prepared(round_)
    base = versions_of(fresh).question_set
    if base is None:
        raise NoVersionError(fresh.code)
    if base.made_for_id == fresh.pk:
        return base
    data = {**base.data, "version": fresh.code}
    own = QuestionSet.objects.create(
        component=fresh.component, name=base.name, version=fresh.code, valid_from=base.valid_from,
        source=base.source, data=data, hash=_hash(data), made_for=fresh,
    )  # fmt: skip
    fresh.question_set = round_.question_set = own
    fresh.save(update_fields=["question_set"])
    record(fresh.audit_key, "round.own_questions", actor=actor, data={"from": base.ref, "to": own.ref})
    return own


@transaction.atomic
def add_question(round_: Round, *, section: str, question: Data, actor: Any) -> None:
    """Add a question at the end of a section. Raises `Refused` with what is wrong with it."""
    own = take_own_questions(round_, actor=actor)
    _rewrite(own, with_question(own.data, section, question), "add", question["id"], actor)


@transaction.atomic
def change_question(round_: Round, *, question: Data, actor: Any) -> None:
    """Let a question, known by its id, say something else. Raises `Refused` with what is wrong with it."""
    own = take_own_questions(round_, actor=actor)
    _rewrite(own, with_changed(own.data, question), "change", question["id"], actor)


@transaction.atomic
def move_question(round_: Round, question_id: str, *, step: int, actor: Any) -> None:
    """Move a question one place up (-1) or down (1)."""
    own = take_own_questions(round_, actor=actor)
    _rewrite(own, moved(own.data, question_id, step), "move", question_id, actor)


@transaction.atomic
def remove_question(round_: Round, question_id: str, *, actor: Any) -> None:
    """Take a question away. Raises `Refused` when it is the last one."""
    own = take_own_questions(round_, actor=actor)
    _rewrite(own, without_question(own.data, question_id), "remove", question_id, actor)


def _prepared(round_: Round) -> Round:
    fresh = Round.objects.select_for_update().get(pk=round_.pk)
    if found := preparing_findings(fresh):
        raise Refused(Verdict(None, tuple(found)))
    return fresh


def _rewrite(own: QuestionSet, data: Data, verb: str, question_id: str, actor: Any) -> None:
    parsed = parse_form(data)
    if parsed.problems:
        raise Refused(Verdict(None, tuple(_finding(problem) for problem in parsed.problems)))
    before = find_question(own.data, question_id)
    own.data, own.hash = data, _hash(data)
    own.save(update_fields=["data", "hash"])
    assert own.made_for is not None  # noqa: S101 - only a round's own questions are ever rewritten
    record(
        own.made_for.audit_key, f"round.question_{verb}", actor=actor,
        data={"question": question_id, "before": before, "after": find_question(data, question_id)},
    )  # fmt: skip


def _hash(data: Data) -> str:
    return content_hash({key: value for key, value in data.items() if key != "valid_until"})


def _finding(problem: Problem) -> Finding:
    return Finding(
        code="round.question_wrong", message=N_("{place}: {problem}"), where=problem.path,
        params={"place": problem.path, "problem": problem.message.format(**problem.params)},
        remedy=problem.remedy.format(**problem.params),
    )  # fmt: skip
