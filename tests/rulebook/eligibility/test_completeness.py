from dataclasses import replace

import pytest

from samband.rulebook.eligibility.fields import FIELDS
from tests.rulebook.cases import EMPTY, KALMAR, POLTAVA, SOUND, but, codes, only, rule, said

ALL = rule("required", fields=list(FIELDS))
PARTIES = (KALMAR, replace(POLTAVA, country=""))


def missing(*places: str) -> list[tuple[str, str]]:
    return [("required.missing", place) for place in places]


def test_a_sound_application_lacks_only_confirmations() -> None:
    assert codes(SOUND, ALL) == missing("parties.p1.confirmed", "parties.p2.confirmed")


def test_an_empty_one_lacks_everything_it_can_have() -> None:
    assert codes(EMPTY, ALL) == missing(
        "title.sv", "title.en", "summary.sv", "summary.en", "period.starts_on", "period.ends_on",
        "budget.requested", "core_areas", "project_areas", "goals",
    )  # fmt: skip


def test_what_belongs_to_a_party_is_asked_of_each() -> None:
    fields = rule("required", fields=["parties.country", "team"])
    assert codes(but(parties=PARTIES, team=()), fields) == missing("parties.p2.country", "team.p1", "team.p2")
    assert said(only(but(parties=PARTIES), rule("required", fields=["parties.country"]))) == (
        "“Country” is missing for Poltava City Council.",
        "Fill in “Country” for Poltava City Council.",
    )


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, missing("answers.risks")),
        ({"risks": " \n"}, missing("answers.risks")),
        ({"risks": "War."}, []),
    ],
)
def test_an_answer_of_blanks_is_missing(answers: dict[str, str], expected: object) -> None:
    assert codes(but(answers=answers), rule("required", fields=["answers.risks"])) == expected


def test_each_party_answers_for_itself() -> None:
    each = rule("required", fields=["answers.security"], per_party=True)
    assert codes(but(answers={"security.p1": "Calm."}), each) == missing("answers.security.p2")


def test_a_rule_for_three_parties_waits_for_the_third() -> None:
    third = rule("required", fields=["answers.third"], when={"parties_min": 3})
    three = but(parties=(KALMAR, POLTAVA, replace(POLTAVA, key="p3")))
    assert codes(SOUND, third) == []
    assert codes(three, third) == missing("answers.third")


@pytest.mark.parametrize(
    ("when", "applies"),
    [
        ({"parties_max": 1}, False),
        ({"parties_max": 2}, True),
        ({"clusters": ["europe"]}, True),
        ({"clusters": ["asia"]}, False),
    ],
)
def test_a_rule_is_for_the_cases_it_names(when: dict[str, object], applies: bool) -> None:
    found = codes(SOUND, rule("required", fields=["answers.x"], when=when))
    assert found == (missing("answers.x") if applies else [])


WORDS = rule("text_length", fields=["summary.en", "answers.risks"], max_words=3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("one  two\nthree", []),
        ("one two three four", [("text.too_many_words", "answers.risks")]),
    ],
)
def test_words_are_what_stands_between_spaces(text: str, expected: object) -> None:
    assert codes(but(answers={"risks": text}), WORDS) == expected


def test_the_finding_tells_how_much_to_cut() -> None:
    assert said(only(but(summary={"en": "one two three four five"}), WORDS)) == (
        "“Public summary in English” has 5 words. The greatest number is 3.",
        "Shorten the text. Words to cut: 2.",
    )


def test_characters_are_counted_as_people_see_them() -> None:
    title = rule("text_length", fields=["title.sv"], max_characters=3)
    assert codes(but(title={"sv": " Håb "}), title) == []
    assert codes(but(title={"sv": "Ha\u030ab"}), title) == []
    assert codes(but(title={"sv": "Håbo"}), title) == [("text.too_many_characters", "title.sv")]


CHOICES = rule("count_between", field="goals", min=2, max=4)


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        ((), []),
        (("16",), [("count.too_few", "goals")]),
        (("16", "16"), [("count.too_few", "goals")]),
        (("16", "5"), []),
        (("1", "2", "3", "4", "5"), [("count.too_many", "goals")]),
    ],
)
def test_the_number_of_choices(goals: tuple[str, ...], expected: object) -> None:
    assert codes(but(goals=goals), CHOICES) == expected


def test_too_many_choices_say_how_many_to_take_away() -> None:
    assert said(only(but(goals=("1", "2", "3", "4", "5", "6")), CHOICES)) == (
        "“Global goals”: 6 chosen. The greatest number is 4.",
        "Keep those that matter most; take away 2.",
    )
