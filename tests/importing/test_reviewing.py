"""Persons decide on names: accepted, corrected, registered or rejected, remembered and loaded at once."""

import pytest

from tests.importing import texts


def entries(item):
    from samband.foundation.audit.queries import history

    return [
        (one.verb, one.from_state, one.to_state, one.actor_name, one.reason)
        for one in history(item.audit_key)
    ]


def partners(decision):
    return [str(row.organisation) for row in decision.loaded.project.partner_rows.all()]


def test_accepting_a_candidate_loads_the_record(waiting, officer):
    from samband.importing.actions import choose
    from samband.people.queries import find_organisation

    item = waiting(texts.CLOSE)
    candidate = item.candidates[0]
    assert (item.text, candidate["name"], candidate["country"]) == ("Kissumuu", "Kisumu", "KE")

    decision = choose(item, choice=candidate["key"], name=candidate["name"], actor=officer)

    assert (decision.item.state, decision.alike, partners(decision)) == (
        "accepted",
        0,
        ["Umeå kommun", "Kisumu"],
    )
    assert entries(item) == [("review.accept", "pending", "accepted", "Olle Officer", "")]
    assert str(find_organisation("KE", "Kissumuu")) == "Kisumu"


def test_correcting_with_another_place(waiting, officer):
    from samband.importing.actions import choose
    from samband.importing.queries import search_options

    item = waiting(texts.DOUBTFUL)
    option = search_options("Nakuru County", item)[0]
    decision = choose(item, choice=option.value, name=option.name, actor=officer)

    assert (decision.item.state, partners(decision)) == ("corrected", ["Falu kommun", "Nakuru"])
    assert entries(item) == [("review.correct", "pending", "corrected", "Olle Officer", "")]


def test_correcting_with_an_organisation_we_have(waiting, officer):
    from samband.importing.actions import choose
    from samband.importing.queries import ORGANISATION, search_options
    from tests.cast import organisation

    ours = organisation("Riverside County", "KE", "county")
    item = waiting(texts.DOUBTFUL)
    option = search_options("riverside", item)[0]
    assert (option.value, option.name) == (f"{ORGANISATION}{ours.pk}", "Riverside County")

    decision = choose(item, choice=option.value, name=option.name, actor=officer)

    assert partners(decision) == ["Falu kommun", "Riverside County"]
    assert [row.name for row in ours.names.all()] == ["Zzyzxville"]


def test_registering_a_new_organisation(waiting, officer):
    from samband.importing.actions import register_new
    from samband.people.states import Kind

    item = waiting(texts.DOUBTFUL)
    decision = register_new(item, name="Zzyzxville", country="KE", kind=Kind.COUNTY, actor=officer)

    assert (item.state, item.organisation.kind, partners(decision)) == (
        "corrected",
        "county",
        ["Falu kommun", "Zzyzxville"],
    )
    assert str(item.organisation.seat.place) == "Zzyzxville"


def test_rejecting_needs_a_reason_and_sets_the_record_aside(waiting, officer):
    from samband.catalogue.models import Project
    from samband.foundation.flow.actions import Refused
    from samband.importing.actions import reject

    item = waiting(texts.DOUBTFUL)
    with pytest.raises(Refused) as refused:
        reject(item, reason=" ", actor=officer)
    assert str(refused.value) == "flow.reason_missing"

    decision = reject(item, reason="A made-up town", actor=officer)

    assert (decision.item.state, decision.loaded.project, decision.loaded.waits) == ("rejected", None, False)
    assert entries(item) == [("review.reject", "pending", "rejected", "Olle Officer", "A made-up town")]
    assert Project.objects.count() == 0


def test_a_missing_partner_can_be_added_and_is_not_remembered_for_others(waiting, officer):
    from samband.importing.actions import choose
    from samband.importing.models import Resolution
    from samband.importing.queries import search_options

    item = waiting(texts.ONE_SIDED)
    option = next(one for one in search_options("Херсон", item) if one.name == "Kherson")
    decision = choose(item, choice=option.value, name=option.name, actor=officer)

    assert partners(decision) == ["Umeå kommun", "Kherson"]
    assert Resolution.objects.count() == 0


def test_a_decision_settles_the_same_spelling_in_waiting_records(waiting, officer):
    from samband.catalogue.models import Project
    from samband.importing.actions import register_new
    from samband.people.states import Kind

    first, second = waiting(texts.DOUBTFUL), waiting(texts.DOUBTFUL_AGAIN, "again.txt")
    decision = register_new(first, name="Zzyzxville", country="KE", kind=Kind.MUNICIPALITY, actor=officer)

    second.refresh_from_db()
    assert (decision.alike, second.state, second.organisation) == (1, "corrected", first.organisation)
    assert entries(second) == [("review.correct", "pending", "corrected", "Olle Officer", "")]
    assert [str(project) for project in Project.objects.order_by("pk")] == [
        "Falun and Zzyzxville",
        "Umeå and Zzyzxville",
    ]


def test_a_decision_is_remembered_for_pages_imported_later(waiting, imported, officer):
    from samband.importing.actions import register_new
    from samband.people.states import Kind

    register_new(waiting(texts.DOUBTFUL), name="Zed", country="KE", kind=Kind.MUNICIPALITY, actor=officer)
    summary = imported(texts.DOUBTFUL_AGAIN, "again.txt")

    assert (summary.projects, summary.waiting) == (1, 0)


def test_importing_again_leaves_decisions_alone(waiting, imported, officer):
    from samband.importing.actions import reject
    from tests.importing.rows import all_rows

    reject(waiting(texts.DOUBTFUL), reason="A made-up town", actor=officer)
    before = all_rows()
    summary = imported(texts.DOUBTFUL)

    assert (summary.kept, summary.waiting) == ({"unchanged": 1}, 0)
    assert all_rows() == before


def test_nobody_decides_twice(waiting, officer, second_officer):
    from samband.foundation.flow.actions import Refused
    from samband.importing.actions import choose, reject
    from samband.people.models import Organisation
    from tests.importing.rows import all_rows

    item = waiting(texts.DOUBTFUL)
    reject(item, reason="A made-up town", actor=officer)
    before = all_rows()

    with pytest.raises(Refused) as refused:
        choose(item, choice="KE:kisumu", name="Kisumu", actor=second_officer)

    assert str(refused.value) == "flow.wrong_state"
    assert all_rows() == before
    assert Organisation.objects.filter(name="Kisumu").count() == 0


@pytest.mark.parametrize("who", ["coordinator", "stranger", "decision_maker", "finance_officer"])
def test_others_may_not_decide(waiting, who, request):
    from samband.foundation.flow.actions import Refused
    from samband.importing.actions import reject

    item = waiting(texts.DOUBTFUL)
    person = request.getfixturevalue(who)
    with pytest.raises(Refused) as refused:
        reject(item, reason="Because", actor=person)

    assert str(refused.value) == "flow.not_permitted"
    item.refresh_from_db()
    assert (item.state, entries(item)) == ("pending", [])


def test_seeing_and_deciding_agree_for_every_role(waiting, officer, decision_maker, stranger, funder):
    from samband.importing.policies import may_review
    from samband.importing.queries import visible_to
    from tests.cast import with_role

    waiting(texts.DOUBTFUL)
    editor = with_role("Edda Editor", funder, "editor")

    people = (officer, editor, decision_maker, stranger)
    seen = {str(user): (may_review(user), visible_to(user).count()) for user in people}
    assert seen == {
        "Olle Officer": (True, 1),
        "Edda Editor": (True, 1),
        "Disa Decider": (False, 0),
        "Sten Stranger": (False, 0),
    }
