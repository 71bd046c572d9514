"""When somebody leaves: what they hold is listed, moved in one step, and never left without anybody."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.applications.models import Case, Participation
from samband.applications.queries import get_mine
from samband.foundation.flow.actions import Refused
from samband.people.actions import appoint, duties_of, give_role, hand_over, take_role
from samband.people.models import Membership
from samband.people.states import Role
from tests.applications.making import refused, verbs
from tests.cast import with_role

ROLES = (Role.COORDINATOR, Role.SIGNATORY, Role.CONTRIBUTOR)


@pytest.fixture
def colleague(kalmar):
    return with_role("Kim Colleague", kalmar, "contributor")


def held(person, role):
    return Membership.objects.get(user=person, role=role)


def test_the_last_coordinator_cannot_just_leave(shared, kalmar, poltava, coordinator, counterpart, officer):
    for person, organisation, role in (
        (coordinator, kalmar, Role.COORDINATOR), (counterpart, poltava, Role.COUNTERPART),
    ):  # fmt: skip
        assert {(duty.subject, duty.waits) for duty in duties_of(person, organisation)} == {
            (shared.number, True)
        }
        for actor in (person, officer):
            assert refused(take_role, held(person, role), actor=actor) == ["people.held"]


def test_everything_moves_in_one_step(shared, kalmar, coordinator, colleague, officer):
    over = {"organisation": kalmar, "to": colleague, "actor": coordinator, "leaves": True}
    assert refused(hand_over, coordinator, **over) == ["applications.no_signatory"]
    appoint(colleague, organisation=kalmar, role=Role.SIGNATORY, actor=coordinator)
    assert refused(hand_over, coordinator, **over) == ["applications.no_coordinator"]
    appoint(colleague, organisation=kalmar, role=Role.COORDINATOR, actor=coordinator)
    assert [duty.subject for duty in hand_over(coordinator, **over)] == [shared.number]
    assert [(row.user, row.role) for row in Participation.objects.filter(party__key="swedish")] == [
        (colleague, "coordinator")
    ]
    assert Membership.objects.filter(user=coordinator).count() == 0
    assert get_mine(colleague, shared.number) == shared
    assert verbs(shared)[-1] == "applications.handed_over"


def test_who_hands_over_and_to_whom(shared, kalmar, poltava, coordinator, colleague, counterpart, stranger):
    over = {"organisation": kalmar, "to": colleague}
    for actor in (stranger, colleague, counterpart):
        assert refused(hand_over, coordinator, actor=actor, **over) == ["flow.not_permitted"]
    for to in (coordinator, stranger, counterpart):
        assert refused(hand_over, coordinator, organisation=kalmar, to=to, actor=coordinator) == [
            "people.cannot_take_over"
        ]
    for role in (Role.COORDINATOR, Role.SIGNATORY):
        give_role(counterpart, organisation=kalmar, role=role, actor=None)
    assert refused(hand_over, coordinator, organisation=kalmar, to=counterpart, actor=coordinator) == [
        "applications.other_side"
    ]


def test_what_others_carry_on_ends_by_itself(shared, kalmar, coordinator, colleague):
    party = shared.parties.get(key="swedish")
    Participation.objects.create(case=shared, user=colleague, party=party, role="contributor")
    assert [duty.waits for duty in duties_of(colleague, kalmar)] == [False]
    take_role(held(colleague, Role.CONTRIBUTOR), actor=coordinator)
    assert (Participation.objects.filter(user=colleague).count(), verbs(shared)[-1]) == (
        0,
        "applications.left",
    )


STEPS = st.lists(st.tuples(st.sampled_from(["give", "take", "hand over", "leave"]), st.integers(0, 3),
                           st.integers(0, 3), st.sampled_from(ROLES)), max_size=10)  # fmt: skip


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_case_is_ever_left_without_coordinator_and_signatory(
    shared, kalmar, coordinator, colleague, officer, steps
):
    from django.db import transaction

    with transaction.atomic():
        third = with_role("Tove Third", kalmar, "controller")
        people = [coordinator, colleague, third, officer]
        for verb, who, whom, role in steps:
            _take(verb, people[who], people[whom], role, kalmar)
            _nothing_is_orphaned(kalmar)
        transaction.set_rollback(True)


def _take(verb, actor, person, role, kalmar):
    try:
        if verb == "give":
            appoint(person, organisation=kalmar, role=role, actor=actor)
        elif verb == "take":
            for row in Membership.objects.filter(user=person, organisation=kalmar, role=role):
                take_role(row, actor=actor)
        else:
            hand_over(actor, organisation=kalmar, to=person, actor=actor, leaves=verb == "leave")
    except Refused:
        pass


def _nothing_is_orphaned(kalmar):
    """Each case has one coordinator, who can sign in and coordinates the organisation."""
    coordinators = Membership.objects.filter(
        organisation=kalmar, role=Role.COORDINATOR, user__is_active=True
    ).values("user")
    signing = Membership.objects.filter(organisation=kalmar, role=Role.SIGNATORY, user__is_active=True)
    assert signing.exists()
    rows = Participation.objects.filter(role="coordinator", user__in=coordinators)
    assert sorted(rows.values_list("case", flat=True)) == sorted(Case.objects.values_list("pk", flat=True))
