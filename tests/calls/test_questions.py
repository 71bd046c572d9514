"""Questions of a round that is being prepared are edited on screen, and frozen when it opens."""

from typing import Any

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.calls.actions import (
    change_question,
    load_programme,
    move_question,
    open_round,
    remove_question,
    take_own_questions,
)
from samband.calls.models import QuestionSet, Round
from samband.calls.queries import form_of
from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused
from samband.rulebook.editing import find_question, free_id, moved, without_question
from tests.environment import ROOT

GOOD = {
    "label_sv": "Vilken väg?", "label_en": "Which way?", "kind": "choice", "filled_by": "both",
    "is_required": "on", "choices": "left | Vänster | Left\nright | Höger | Right", "parties_min": "3",
    "clusters": ["europe"], "help_sv": "Tänk.", "help_en": "Think.",
}  # fmt: skip


def path(name: str, *args: str) -> str:
    return reverse(f"calls_office:{name}", args=args)


def ids(round_: Round) -> list[str]:
    round_.refresh_from_db()
    return [question.id for question in form_of(round_).questions]


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    """A browser in which the officer has signed in."""
    client.force_login(officer)
    client.cookies.load({"django_language": "en"})
    return client


def test_an_officer_adds_a_question_with_a_condition(office: Any, draft: Round) -> None:
    before = ids(draft)
    assert office.post(path("round_question_add", draft.code, "idea"), GOOD).status_code == 302
    assert [name for name in ids(draft) if name not in before] == ["which_way"]
    question = form_of(draft).question("which_way")
    assert (question.label.as_dict(), question.is_required, question.when.parties_min) == (
        {"sv": "Vilken väg?", "en": "Which way?"}, True, 3,
    )  # fmt: skip
    assert [choice.code for choice in question.choices] == ["left", "right"]
    assert question.when.clusters == ("europe",)
    verbs = [entry.verb for entry in history(draft.audit_key)]
    assert verbs == ["round.create", "round.own_questions", "round.question_add"]


def test_a_change_concerns_this_round_alone(office: Any, draft: Round) -> None:
    loaded = QuestionSet.objects.get(name="inception", version="2024.1")
    said = {**GOOD, "kind": "longtext", "max_words": "50", "choices": ""}
    assert office.post(path("round_question", draft.code, "main_problem"), said).status_code == 302
    draft.refresh_from_db()
    assert (draft.question_set.ref, draft.question_set.made_for) == ("inception@2026-01", draft)
    changed = form_of(draft).question("main_problem")
    assert (changed.label.pick("en"), changed.max_words) == ("Which way?", 50)
    again = QuestionSet.objects.get(pk=loaded.pk)
    assert (again.data, again.hash) == (loaded.data, loaded.hash)


def test_the_form_shows_what_the_question_says(office: Any, draft: Round) -> None:
    form = office.get(path("round_question", draft.code, "earlier_contact")).context["form"]
    assert form["label_en"].value() == "Have you worked together before?"
    assert form["choices"].value().splitlines()[0] == "none | Nej | No"


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"label_sv": ""}, ["label_sv"]),
        ({"help_en": ""}, ["help_en"]),
        ({"choices": "left | Vänster"}, ["choices"]),
        ({"parties_min": "4", "parties_max": "3"}, ["parties_max"]),
        ({"kind": "table"}, ["kind"]),
        ({"max_words": "-1"}, ["max_words"]),
        ({"clusters": ["moon"]}, ["clusters"]),
        ({"label_en": "x" * 301}, ["label_en"]),
    ],
)
def test_a_wrong_question_is_explained_and_kept(
    office: Any, draft: Round, said: dict[str, Any], wrong: list[str]
) -> None:
    answer = office.post(path("round_question_add", draft.code, "idea"), {**GOOD, **said})
    form = answer.context["form"]
    assert (answer.status_code, list(form.errors)) == (200, wrong)
    assert form["label_sv"].value() == {**GOOD, **said}["label_sv"]


def test_questions_are_moved_and_taken_away(office: Any, draft: Round) -> None:
    listed = path("round_questions", draft.code)
    before = ids(draft)
    office.post(listed, {"question": "security", "act": "up"})
    assert ids(draft)[:2] == [before[1], before[0]]
    office.post(listed, {"question": "security", "act": "remove"})
    assert ids(draft) == [name for name in before if name != "security"]
    assert office.post(listed, {"question": "nothing", "act": "up"}).status_code == 404


def test_an_open_round_keeps_its_questions(office: Any, draft: Round, officer: Any) -> None:
    remove_question(draft, "security", actor=officer)
    opened = open_round(draft, actor=officer)
    assert "security" not in ids(opened)
    for change in (
        lambda: move_question(opened, "how_met", step=1, actor=officer),
        lambda: take_own_questions(opened, actor=officer),
        lambda: change_question(opened, question={"id": "how_met"}, actor=officer),
    ):
        with pytest.raises(Refused) as refused:
            change()
        assert [finding.code for finding in refused.value.verdict.refusals] == ["round.is_open"]
    assert office.get(path("round_question", draft.code, "how_met")).status_code == 404
    assert office.get(path("round_questions", draft.code)).status_code == 200


def test_loading_the_programme_leaves_a_rounds_own_questions(draft: Round, officer: Any) -> None:
    remove_question(draft, "security", actor=officer)
    load_programme(ROOT / "programme")
    assert "security" not in ids(draft)


def test_a_preview_asks_by_number_of_parties(office: Any, draft: Round) -> None:
    def asked(parties: str) -> bool:
        html = office.get(path("round_preview", draft.code), {"parties": parties}).content.decode()
        return "role_of_third_party" in html

    assert [asked(parties) for parties in ("2", "3", "x", "")] == [False, True, False, False]


def test_every_components_preview_can_be_seen(office: Any, officer: Any, programme: None) -> None:
    from samband.calls.queries import components
    from tests.calls.conftest import BLOSSOM
    from tests.rounds import draft_round

    for component in components():
        made = draft_round(officer, component.code, closes_at=BLOSSOM)
        assert office.get(path("round_preview", made.code), {"parties": "4"}).status_code == 200
        assert office.get(path("round_questions", made.code)).status_code == 200


SETS = st.lists(st.integers(1, 4), min_size=1, max_size=4).map(
    lambda sizes: {
        "sections": [
            {"id": f"s{n}", "questions": [{"id": f"q{n}_{m}"} for m in range(size)]}
            for n, size in enumerate(sizes)
        ]
    }
)


def names(data: dict[str, Any]) -> list[str]:
    return [question["id"] for section in data["sections"] for question in section["questions"]]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(SETS, st.data())
def test_moving_loses_nothing_and_empties_no_section(data: dict[str, Any], draw: Any) -> None:
    chosen, step = draw.draw(st.sampled_from(names(data))), draw.draw(st.sampled_from([-1, 1]))
    after = moved(data, chosen, step)
    assert sorted(names(after)) == sorted(names(data))
    assert all(section["questions"] for section in after["sections"])
    assert find_question(without_question(after, chosen), chosen) is None


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(SETS, st.text(max_size=60))
def test_a_new_id_is_free_and_plain(data: dict[str, Any], label: str) -> None:
    made = free_id(data, label)
    assert made not in {*names(data), *(section["id"] for section in data["sections"])}
    assert made.replace("_", "").isalnum() and made.isascii()
