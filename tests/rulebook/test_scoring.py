from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.criteria import Criteria, parse_criteria
from samband.rulebook.findings import Severity
from samband.rulebook.scoring import Score, ScoreSheet, check_scores, summarise
from tests.rulebook.cases import said

QUESTIONS = {"relevance": ["need", "mandate"], "feasibility": ["team"]}


def words(text: str) -> dict[str, str]:
    return {"sv": text, "en": text}


DATA: dict[str, Any] = {
    "id": "inception",
    "component": "inception",
    "version": "9",
    "valid_from": date(2026, 1, 1),
    "source": "A guideline",
    "scorers": 2,
    "max_spread": 1,
    "lowest": 1,
    "marks": [{"label": words(mark)} for mark in ("weak", "in part", "good", "very good")],
    "criteria": [
        {"code": code, "name": words(code), "questions": [{"id": q, "label": words(q)} for q in questions]}
        for code, questions in QUESTIONS.items()
    ],
}


def criteria() -> Criteria:
    parsed = parse_criteria(DATA)
    assert parsed.value is not None
    return parsed.value


def sheet(scorer: str, **marks: int) -> ScoreSheet:
    scores = tuple(Score(question, mark, "Because.") for question, mark in marks.items())
    return ScoreSheet(scorer, scorer.capitalize(), scores)


FIRST = sheet("first", need=3, mandate=4, team=2)
SECOND = sheet("second", need=4, mandate=4, team=3)


def found(*sheets: ScoreSheet) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in check_scores(criteria(), sheets)]


def test_the_scale_follows_from_the_marks() -> None:
    assert (criteria().lowest, criteria().highest, criteria().ref) == (1, 4, "inception@9")


def test_a_question_stands_once() -> None:
    twice = {**DATA, "criteria": [DATA["criteria"][0], {**DATA["criteria"][0], "code": "again"}]}
    assert [problem.path for problem in parse_criteria(twice).problems] == ["criteria", "criteria"]


def test_two_who_agree_are_enough() -> None:
    assert found(FIRST, SECOND) == []


def test_mean_and_spread() -> None:
    results = summarise(criteria(), [FIRST, SECOND])
    assert [(result.criterion.code, result.mean, result.spread) for result in results] == [
        ("relevance", Decimal("3.75"), 1),
        ("feasibility", Decimal("2.50"), 1),
    ]


def test_a_mean_is_rounded_half_up() -> None:
    sheets = [sheet(str(n), team=mark) for n, mark in enumerate([1, 1, 1, 1, 1, 1, 1, 2])]
    assert summarise(criteria(), sheets)[1].mean == Decimal("1.13")


def test_no_marks_have_no_mean() -> None:
    assert [(result.mean, result.spread) for result in summarise(criteria(), [])] == [(None, 0), (None, 0)]


def test_one_scorer_is_too_few() -> None:
    assert found(FIRST) == [("scoring.too_few_scorers", "scores")]


def test_the_same_person_twice_is_refused_and_counts_once() -> None:
    assert found(FIRST, FIRST) == [
        ("scoring.same_person_twice", "scores"),
        ("scoring.too_few_scorers", "scores"),
    ]


def test_every_question_needs_a_mark_on_the_scale_with_its_reasons() -> None:
    scores = (Score("need", 5, "Because."), Score("team", 3, " "))
    assert found(FIRST, replace(SECOND, scores=scores)) == [
        ("scoring.far_apart", "scores.need"),
        ("scoring.off_the_scale", "scores.second.need"),
        ("scoring.unanswered", "scores.second.mandate"),
        ("scoring.no_justification", "scores.second.team"),
    ]


def test_marks_far_apart_are_advice_that_cites_its_source() -> None:
    [finding] = check_scores(criteria(), [FIRST, sheet("second", need=1, mandate=4, team=2)])
    assert (finding.code, finding.severity, finding.rule, finding.source) == (
        "scoring.far_apart", Severity.WARN, "inception@9", "A guideline",
    )  # fmt: skip
    assert said(finding) == (
        "The marks for “need” differ by 2; up to 1 is usual.",
        "Talk the question through, then keep or change the marks.",
    )


@given(st.lists(st.integers(1, 4), min_size=1, max_size=6))
def test_the_mean_lies_among_the_marks(marks: list[int]) -> None:
    result = summarise(criteria(), [sheet(str(n), team=mark) for n, mark in enumerate(marks)])[1]
    assert result.mean is not None
    assert min(marks) <= result.mean <= max(marks)
    assert result.spread == max(marks) - min(marks)
