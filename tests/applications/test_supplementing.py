"""Supplementation: only what was opened can be changed, and what changed can be seen."""

from datetime import date

from samband.applications.actions import answer_supplementation, open_for_supplementation
from samband.applications.models import Case, Receipt
from samband.applications.queries import changes_since, current_opening, hash_of, openable, openings
from tests.applications.making import fresh, put, refused, verbs

ASK = {"questions": ["how_met", "budget"], "message": "Tell us more.", "due_on": date(2026, 12, 10)}


def opened(case, officer):
    """Let the office register the case, check it and ask for more."""
    from samband.assessment.actions import register, request_supplementation, start_formal_check

    register(fresh(case), actor=officer)
    start_formal_check(fresh(case), actor=officer)
    request_supplementation(fresh(case), actor=officer, **ASK)
    return current_opening(fresh(case))


def test_what_was_opened_is_changed_and_handed_in(submitted, officer, coordinator, counterpart):
    opening = opened(submitted, officer)
    put(submitted, counterpart, {"answers.how_met": "At a meeting in Kalmar."})
    put(submitted, coordinator, {"budget.requested": "210000"})
    receipt = answer_supplementation(fresh(submitted), actor=coordinator)
    now = fresh(submitted)
    assert (now.state, now.content_hash, receipt.number) == ("formal_check", hash_of(now), f"{now.number}-2")
    assert [row.path for row in changes_since(now, opening.revision)] == [
        "answers.how_met",
        "budget.requested",
    ]
    assert (current_opening(now), openings(now)[0].answered_at is None) == (None, False)
    assert verbs(now)[-1] == "case.answer_supplementation"
    assert Receipt.objects.count() == 2


def test_nothing_else_can_be_changed(submitted, officer, coordinator):
    opened(submitted, officer)
    for path in ("title.en", "answers.main_problem", "members.m-10000001.name"):
        assert refused(put, submitted, coordinator, {path: "x"}) == ["flow.not_permitted"]


def test_who_may_ask_and_for_what(submitted, officer, coordinator):
    assert refused(open_for_supplementation, submitted, actor=coordinator, **ASK) == ["flow.not_permitted"]
    for questions in ([], ["nonsense"]):
        wrong = {**ASK, "questions": questions}
        assert refused(open_for_supplementation, submitted, actor=officer, **wrong) == [
            "supplementation.no_question"
        ]
    opened(submitted, officer)
    assert refused(open_for_supplementation, submitted, actor=officer, **ASK) == [
        "supplementation.already_open"
    ]


def test_only_the_coordinator_hands_in_and_only_what_was_asked(submitted, officer, counterpart, coordinator):
    Case.objects.filter(pk=submitted.pk).update(state="supplementation")
    assert refused(answer_supplementation, fresh(submitted), actor=counterpart) == ["flow.not_permitted"]
    assert refused(answer_supplementation, fresh(submitted), actor=coordinator) == [
        "supplementation.nothing_asked"
    ]


def test_a_rule_that_blocks_stops_the_answer(submitted, officer, coordinator):
    opened(submitted, officer)
    put(submitted, coordinator, {"budget.requested": "900000"})
    assert refused(answer_supplementation, fresh(submitted), actor=coordinator) == ["amount.above_ceiling"]


def test_every_question_can_be_opened_once(submitted):
    known = [code for code, _ in openable(submitted)]
    assert (len(known) == len(set(known)), {"team", "title", "budget", "how_met"} <= set(known)) == (
        True,
        True,
    )


def test_a_question_is_opened_as_a_whole(submitted):
    labels = dict(openable(submitted))
    assert labels["title"] == "Title in Swedish, Title in English"
    assert labels["local_democracy"] == "How does local democracy work where you are?"
