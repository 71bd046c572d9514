"""Scoring: means and spread by criterion, and what is still missing or doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from samband.rulebook.criteria import Criteria, Criterion, ScoreQuestion
from samband.rulebook.findings import N_, Finding, Param, Severity
from samband.rulebook.parsing import repeated

TWO_DECIMALS = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Score:
    """One mark with its justification, by question id."""

    question: str
    value: int
    justification: str = ""


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The marks of one scorer; `scorer` is a stable key, `name` what people read."""

    scorer: str
    name: str
    scores: tuple[Score, ...]

    def value(self, question: str) -> int | None:
        """Return the mark given to a question, if any."""
        return next((score.value for score in self.scores if score.question == question), None)


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """Mean of all marks (two decimals, half up) and the largest difference on any question."""

    criterion: Criterion
    mean: Decimal | None
    spread: int


def summarise(criteria: Criteria, sheets: Sequence[ScoreSheet]) -> tuple[CriterionResult, ...]:
    """Return mean and spread per criterion; the mean is None while there is no mark."""
    return tuple(_result(criterion, sheets) for criterion in criteria.criteria)


def check_scores(criteria: Criteria, sheets: Sequence[ScoreSheet]) -> list[Finding]:
    """Judge whether the scoring is finished and sound: scorers, marks, justifications, agreement."""
    source = {"rule": criteria.ref, "source": criteria.source}
    found = [*_scorer_findings(criteria, sheets), *_agreement_findings(criteria, sheets)]
    for sheet in sheets:
        for question in criteria.questions:
            found += _mark_findings(criteria, sheet, question)
    return [_cited(finding, **source) for finding in found]


def _result(criterion: Criterion, sheets: Sequence[ScoreSheet]) -> CriterionResult:
    by_question = [_marks(sheets, question.id) for question in criterion.questions]
    marks = [mark for given in by_question for mark in given]
    mean = Decimal(sum(marks)) / len(marks) if marks else None
    return CriterionResult(
        criterion,
        mean.quantize(TWO_DECIMALS, ROUND_HALF_UP) if mean is not None else None,
        max((max(given) - min(given) for given in by_question if given), default=0),
    )


def _marks(sheets: Sequence[ScoreSheet], question: str) -> list[int]:
    return [value for sheet in sheets if (value := sheet.value(question)) is not None]


def _cited(finding: Finding, rule: str, source: str) -> Finding:
    return replace(finding, rule=rule, source=source)


def _scorer_findings(criteria: Criteria, sheets: Sequence[ScoreSheet]) -> Iterator[Finding]:
    names = {sheet.scorer: sheet.name for sheet in sheets}
    for scorer in repeated([sheet.scorer for sheet in sheets]):
        yield Finding(
            "scoring.same_person_twice",
            N_("{name} has scored more than once."),
            {"name": names[scorer]},
            where="scores",
            remedy=N_("Let another person score; each person scores once."),
        )
    if len(names) < criteria.scorers:
        yield Finding(
            "scoring.too_few_scorers",
            N_("Independent scorers: {found}. The least number is {limit}."),
            {"found": len(names), "limit": criteria.scorers},
            where="scores",
            remedy=N_("Ask another officer without a conflict of interest to score."),
        )


def _mark_findings(criteria: Criteria, sheet: ScoreSheet, question: ScoreQuestion) -> Iterator[Finding]:
    score = next((score for score in sheet.scores if score.question == question.id), None)
    where = f"scores.{sheet.scorer}.{question.id}"
    params: dict[str, Param] = {"name": sheet.name, "question": question.label}
    if score is None:
        yield Finding(
            "scoring.unanswered",
            N_("{name} has not scored “{question}”."),
            params,
            where=where,
            remedy=N_("Give a mark for “{question}”."),
        )
        return
    if not criteria.lowest <= score.value <= criteria.highest:
        yield Finding(
            "scoring.off_the_scale",
            N_("{name} gave “{question}” the mark {found}."),
            {**params, "found": score.value, "lowest": criteria.lowest, "highest": criteria.highest},
            where=where,
            remedy=N_("Choose a mark from {lowest} to {highest}."),
        )
    if not score.justification.strip():
        yield Finding(
            "scoring.no_justification",
            N_("{name} has not said why “{question}” got its mark."),
            params,
            where=where,
            remedy=N_("Write a sentence or two about the reasons for the mark."),
        )


def _agreement_findings(criteria: Criteria, sheets: Sequence[ScoreSheet]) -> Iterator[Finding]:
    for question in criteria.questions:
        marks = _marks(sheets, question.id)
        spread = max(marks) - min(marks) if marks else 0
        if spread > criteria.max_spread:
            yield Finding(
                "scoring.far_apart",
                N_("The marks for “{question}” differ by {found}; up to {limit} is usual."),
                {"question": question.label, "found": spread, "limit": criteria.max_spread},
                severity=Severity.WARN,
                where=f"scores.{question.id}",
                remedy=N_("Talk the question through, then keep or change the marks."),
            )
