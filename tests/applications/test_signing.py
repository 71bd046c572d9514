"""Confirming, submitting and withdrawing."""

from datetime import UTC, datetime

from django.urls import reverse

from samband.applications.actions import confirm, submit, withdraw
from samband.applications.models import Confirmation, Receipt
from samband.applications.queries import changes_since, hash_of, visible_to
from samband.applications.states import Method
from samband.foundation.mail.queries import letters_about
from tests.applications.making import confirmed_by_both, fresh, party, put, refused, verbs
from tests.rounds import opened_round


def test_both_confirm_the_same_hash_and_the_coordinator_submits(ready, coordinator, counterpart):
    confirmed_by_both(ready, coordinator, counterpart)
    assert fresh(ready).state == "awaiting_signatures"
    receipt = submit(fresh(ready), actor=coordinator)
    now = fresh(ready)
    assert (now.state, now.content_hash, receipt.content_hash) == ("submitted", hash_of(now), hash_of(now))
    assert {row.content_hash for row in Confirmation.objects.all()} == {receipt.content_hash}
    assert verbs(ready)[-3:] == ["case.confirm", "case.confirm", "case.submit"]
    letters = letters_about(ready.audit_key).filter(intent="applications.receipt")
    assert sorted((letter.to, letter.language) for letter in letters) == [
        (coordinator.email, "sv"),
        (counterpart.email, "en"),
    ]
    assert all(receipt.content_hash in letter.body for letter in letters)


def test_confirming_twice_is_one_confirmation(ready, coordinator):
    first = confirm(ready, party=party(ready, "swedish"), actor=coordinator, method=Method.CODE)
    assert (
        confirm(fresh(ready), party=party(ready, "swedish"), actor=coordinator, method=Method.CODE) == first
    )
    assert verbs(ready).count("case.confirm") == 1


def test_nobody_confirms_for_the_other_party(ready, coordinator, counterpart, stranger, officer):
    for person in (counterpart, stranger, officer):
        assert refused(confirm, ready, party=party(ready, "swedish"), actor=person, method=Method.CODE) == [
            "flow.not_permitted"
        ]
    assert Confirmation.objects.count() == 0


def test_what_is_missing_stops_a_confirmation(shared, coordinator):
    assert refused(
        confirm, shared, party=party(shared, "swedish"), actor=coordinator, method=Method.CODE
    ) == ["application.incomplete"]


def test_a_rule_that_blocks_stops_a_confirmation(ready, coordinator):
    put(ready, coordinator, {"budget.requested": "999999"})
    assert refused(confirm, ready, party=party(ready, "swedish"), actor=coordinator, method=Method.CODE) == [
        "amount.above_ceiling"
    ]


def test_an_edit_voids_the_confirmations_and_goes_back_to_draft(ready, coordinator, counterpart):
    confirmed_by_both(ready, coordinator, counterpart)
    given = Confirmation.objects.first()
    put(ready, counterpart, {"title.en": "Other voices"})
    now = fresh(ready)
    assert now.state == "draft"
    assert [bool(row.voided_at) for row in Confirmation.objects.all()] == [True, True]
    assert [row.path for row in changes_since(now, given.revision)] == ["title.en"]
    assert verbs(ready)[-2:] == ["applications.saved", "case.reopen"]


def test_one_confirmation_is_not_enough(ready, coordinator):
    confirm(ready, party=party(ready, "swedish"), actor=coordinator, method=Method.CODE)
    assert refused(submit, fresh(ready), actor=coordinator) == ["application.not_confirmed"]
    assert Receipt.objects.count() == 0


def test_only_the_coordinator_submits(ready, coordinator, counterpart, stranger, officer):
    confirmed_by_both(ready, coordinator, counterpart)
    for person in (counterpart, stranger, officer):
        assert refused(submit, fresh(ready), actor=person) == ["flow.not_permitted"]


def test_a_round_that_has_closed_takes_no_application(ready, coordinator, counterpart, round_, now):
    confirmed_by_both(ready, coordinator, counterpart)
    round_.closes_at = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
    round_.save()
    now.move_to(datetime(2026, 11, 30, 23, 0, tzinfo=UTC))
    assert refused(submit, fresh(ready), actor=coordinator) == ["round.closed"]
    assert fresh(ready).state == "awaiting_signatures"


def closed_with_next(round_, officer, **changes):
    """Let the round close, and open another of the same component that closes a month later."""
    round_.closes_at = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
    round_.save()
    return opened_round(officer, closes_at=datetime(2026, 12, 31, 23, 0, tzinfo=UTC), **changes)


def test_a_second_late_is_handled_in_the_next_round_and_says_so(
    ready, coordinator, counterpart, round_, officer, now, client
):
    later = closed_with_next(round_, officer)
    confirmed_by_both(ready, coordinator, counterpart)
    now.move_to(datetime(2026, 11, 30, 23, 0, tzinfo=UTC))
    client.force_login(coordinator)
    page = client.get(reverse("applications:submit", args=[ready.number]))
    assert [row.code for row in page.context["findings"]] == ["round.next_takes"]
    assert page.context["may"] is True
    receipt = submit(fresh(ready), actor=coordinator)
    handed_in = fresh(ready)
    assert (handed_in.round, handed_in.state, receipt.content_hash) == (
        later,
        "submitted",
        hash_of(handed_in),
    )
    assert verbs(ready)[-2:] == ["applications.taken_to_next_round", "case.submit"]
    told = letters_about(ready.audit_key).filter(intent="applications.receipt", language="en").get()
    assert told.body.count(later.code) == 1


def test_a_second_before_closing_stays_in_its_round(ready, coordinator, counterpart, round_, officer, now):
    closed_with_next(round_, officer)
    confirmed_by_both(ready, coordinator, counterpart)
    now.move_to(datetime(2026, 11, 30, 22, 59, 59, tzinfo=UTC))
    submit(fresh(ready), actor=coordinator)
    assert fresh(ready).round == round_
    assert "applications.taken_to_next_round" not in verbs(ready)


def test_a_next_round_that_asks_otherwise_does_not_take_what_comes_late(
    ready, coordinator, counterpart, round_, officer, now
):
    closed_with_next(round_, officer, countries=["KE"])
    confirmed_by_both(ready, coordinator, counterpart)
    now.move_to(datetime(2026, 12, 1, 12, 0, tzinfo=UTC))
    assert refused(submit, fresh(ready), actor=coordinator) == ["round.closed"]
    assert fresh(ready).round == round_


def test_withdrawing_needs_the_coordinator_and_a_reason(ready, coordinator, counterpart):
    assert refused(withdraw, ready, reason="No", actor=counterpart) == ["flow.not_permitted"]
    assert refused(withdraw, ready, reason=" ", actor=coordinator) == ["flow.reason_missing"]
    withdraw(ready, reason="We have no time.", actor=coordinator)
    assert fresh(ready).state == "withdrawn"
    assert verbs(ready)[-1] == "case.withdraw"


def test_staff_see_a_case_from_the_day_it_is_submitted(ready, submitted_later, officer, stranger):
    assert list(visible_to(officer)) == []
    assert list(visible_to(stranger)) == []
    submitted_later()
    assert [row.number for row in visible_to(officer)] == [ready.number]
    assert list(visible_to(stranger)) == []
