"""Any merges, undone in the opposite order, leave every row, card and address as it was."""

from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.catalogue.snapshots import snapshot

PEOPLE = 5
PARTNERS = st.lists(st.integers(0, PEOPLE - 1), min_size=2, max_size=3, unique=True)
PROJECTS = st.lists(PARTNERS, min_size=1, max_size=4)
PAIRS = st.lists(st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, PEOPLE - 1)), min_size=1, max_size=4)


@pytest.fixture
def organisations(codelists: None) -> list[Any]:
    """Five organisations of one country: some share a seat, a person, a name."""
    from samband.catalogue.actions import register_place, seat_organisation
    from samband.people.actions import give_role
    from samband.people.states import Role
    from tests.cast import organisation, person

    found = [organisation(f"Town {number}", "UA") for number in range(PEOPLE)]
    places = [register_place(f"Place {number}", country="UA", actor=None) for number in range(2)]
    worker = person("Petro Polyglot")
    for number, each in enumerate(found[:-1]):
        seat_organisation(each, place=places[number % 2], actor=None)
        each.names.create(name="Town")
        each.names.create(name=f"Town {(number + 1) % PEOPLE}")
        give_role(worker, organisation=each, role=Role.COUNTERPART, actor=None)
    return found


@given(projects=PROJECTS, places_first=st.booleans(), pairs=PAIRS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_merges_undone_the_last_first_restore_everything(
    organisations: list[Any], projects: list[list[int]], places_first: bool, pairs: list[tuple[int, int]]
) -> None:
    from django.db import transaction

    with transaction.atomic():
        _tell(organisations, projects)
        before = snapshot()
        merges = [*(_merge_places() if places_first else []), *_merge(pairs, organisations)]
        _undo(merges)
        assert snapshot() == before
        transaction.set_rollback(True)


@given(projects=PROJECTS, pairs=PAIRS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_earlier_merge_is_undone_alone_or_not_at_all(
    organisations: list[Any], projects: list[list[int]], pairs: list[tuple[int, int]]
) -> None:
    from django.db import transaction

    from samband.foundation.records.actions import Impossible

    with transaction.atomic():
        _tell(organisations, projects)
        merges = _merge(pairs, organisations)
        for merge in merges:
            before = snapshot()
            try:
                _undo([merge])
            except Impossible as refused:
                assert (snapshot(), bool(refused.findings)) == (before, True)
        transaction.set_rollback(True)


def _tell(organisations: list[Any], projects: list[list[int]]) -> None:
    from samband.catalogue.actions import ProjectFacts, SourceFacts, save_imported_project
    from samband.catalogue.states import Side

    for number, partners in zip(count(), projects, strict=False):
        sides = [Side.SWEDISH, *[Side.INTERNATIONAL] * len(partners)]
        facts = ProjectFacts(
            partners=tuple((organisations[key], side) for key, side in zip(partners, sides, strict=False)),
            title_en=f"Project {number}",
        )
        source = SourceFacts(source="page.txt", record_hash=str(number))
        save_imported_project(facts, source=source, actor=None)


def _merge(pairs: list[tuple[int, int]], organisations: list[Any]) -> list[Any]:
    from samband.catalogue.actions.merging import merge_records
    from samband.foundation.records.actions import Impossible
    from samband.people.models import Organisation

    made = []
    for loser, winner in pairs:
        rows = Organisation.objects.in_bulk([organisations[loser].pk, organisations[winner].pk])
        if len(rows) == 2:
            one, other = rows[organisations[loser].pk], rows[organisations[winner].pk]
            try:
                made.append(merge_records("organisation", one, winner=other, actor=None))
            except Impossible:
                continue
    return made


def _merge_places() -> list[Any]:
    from samband.catalogue.actions.merging import merge_records
    from samband.catalogue.models import Place

    one, other = Place.objects.order_by("pk")
    return [merge_records("place", one, winner=other, actor=None)]


def _undo(merges: list[Any]) -> None:
    from samband.catalogue.actions.merging import undo_merging

    for merge in reversed(merges):
        undo_merging(merge, actor=None)
