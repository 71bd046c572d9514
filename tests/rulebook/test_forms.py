from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from samband.rulebook.eligibility import check
from samband.rulebook.forms import FilledBy, Form, parse_form
from samband.rulebook.wording import Text
from tests.rulebook.cases import POLTAVA, SOUND, but, codes, said


def question(name: str, **changes: Any) -> dict[str, Any]:
    return {"id": name, "kind": "longtext", "label": {"sv": "Risker", "en": "Risks"}, **changes}


def form_data(*questions: dict[str, Any]) -> dict[str, Any]:
    section = {"id": "plan", "title": {"sv": "Plan", "en": "Plan"}, "questions": list(questions)}
    return {
        "id": "inception",
        "component": "inception",
        "version": "9",
        "valid_from": date(2026, 1, 1),
        "source": "A form",
        "sections": [section],
    }


def form(*questions: dict[str, Any]) -> Form:
    parsed = parse_form(form_data(*questions))
    assert [str(problem) for problem in parsed.problems] == []
    assert parsed.value is not None
    return parsed.value


def test_a_question_is_read() -> None:
    choices = [{"code": "no", "label": {"sv": "Nej", "en": "No"}}]
    read = form(question("tool", kind="choice", choices=choices, filled_by="coordinator"), question("risks"))
    tool = read.question("tool")
    assert (read.ref, tool.filled_by, tool.choices[0].label, tool.help, tool.is_required) == (
        "inception@9", FilledBy.COORDINATOR, Text.of(sv="Nej", en="No"), Text(()), False,
    )  # fmt: skip
    assert [each.id for each in read.questions] == ["tool", "risks"]
    with pytest.raises(KeyError):
        read.question("nothing")


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([question("risks"), question("risks")], ["sections: “risks” stands twice. Give each its own id."]),
        (
            [question("risks", kind="essay")],
            ["sections[1].questions[1].kind: “essay” cannot be used here. "
             "Write one of these: text, longtext, date, money, number, choice, multi, table, files."],
        ),
        (
            [question("tool", kind="choice")],
            ["sections[1].questions[1].choices: This is missing. Write one table or more."],
        ),
        (
            [question("a.b")],
            ["sections[1].questions[1].id: “a.b” cannot be an id. Use letters, digits and _."],
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told(questions: list[dict[str, Any]], expected: list[str]) -> None:
    assert [str(problem) for problem in parse_form(form_data(*questions)).problems] == expected


def test_questions_imply_rules() -> None:
    rules = form(
        question("risks", required=True, max_words=2),
        question("security", required=True, filled_by="each"),
        question("third", required=True, when={"parties_min": 3}),
        question("free"),
    ).rules
    answers = {"risks": "one two three", "security.p1": "Calm."}
    assert codes(but(answers=answers), *rules) == [
        ("text.too_many_words", "answers.risks"),
        ("required.missing", "answers.security.p2"),
    ]
    three = replace(SOUND, parties=(*SOUND.parties, replace(POLTAVA, key="p3")))
    assert codes(three, *rules)[-1] == ("required.missing", "answers.third")


def test_a_missing_answer_is_named_by_its_question_in_both_languages() -> None:
    [finding] = check(form(question("risks", required=True)).rules, SOUND)
    assert said(finding) == ("“Risks” is missing.", "Fill in “Risks”.")
    assert finding.params["field"] == Text.of(sv="Risker", en="Risks")
    assert (finding.rule, finding.source) == ("inception-form/risks@9", "A form")
