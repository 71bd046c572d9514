"""Merging two records: everything follows, what speaks against it is said, and undoing restores it exactly."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.catalogue.snapshots import snapshot


@pytest.fixture
def twice(save: Callable[..., Any], partners: Any) -> Any:
    """Poltava registered twice: the same partner with a project each, one of them with another name too."""
    from samband.catalogue.actions import register_place, seat_organisation
    from samband.catalogue.states import Side
    from tests.cast import organisation

    (kalmar, _), (poltava, _) = partners
    other = organisation("Poltava City Council", "UA")
    place = register_place("Poltava miskrada", country="UA", names=[("Полтава", "uk")], actor=None)
    seat_organisation(other, place=place, actor=None)
    save("Shared rivers")
    save("Open budgets", partners=((kalmar, Side.SWEDISH), (other, Side.INTERNATIONAL)))
    return poltava, other


def merged(loser: Any, winner: Any, kind: str = "organisation") -> Any:
    from samband.catalogue.actions.merging import merge_records

    return merge_records(kind, loser, winner=winner, actor=None, reason="The same city")


def refusals(loser: Any, winner: Any, kind: str = "organisation") -> list[str]:
    """Return the codes of what speaks against a merge, after seeing that nothing has changed."""
    from samband.catalogue.actions.merging import foresee_merge
    from samband.foundation.records.actions import Impossible

    before = snapshot()
    with pytest.raises(Impossible) as refused:
        merged(loser, winner, kind)
    assert snapshot() == before
    foreseen = foresee_merge(kind, loser, winner=winner)
    assert (foreseen.is_possible, snapshot()) == (False, before)
    return [finding.code for finding in refused.value.findings]


def test_projects_partnership_names_seat_and_address_follow(twice: Any) -> None:
    from samband.catalogue.models import Partnership, Project
    from samband.catalogue.queries import partner_page
    from samband.foundation.records.queries import address_moved
    from samband.people.queries import organisation_by_slug

    poltava, other = twice
    merged(other, poltava)
    assert organisation_by_slug("poltava-city-council") is None
    assert address_moved("organisation", "poltava-city-council") == str(poltava.pk)
    assert [(name.name, name.was_own) for name in poltava.names.all()] == [("Poltava City Council", True)]
    [partnership] = Partnership.objects.all()
    assert Project.objects.filter(partnership=partnership).count() == 2
    page = partner_page("poltava", 1)
    assert (page.overview.total, page.other_names) == (2, ("Poltava City Council", "Полтава"))


def test_two_partnerships_that_become_one_lead_to_the_same(twice: Any) -> None:
    from samband.catalogue.models import Partnership
    from samband.foundation.records.queries import address_moved

    poltava, other = twice
    gone = Partnership.objects.get(partners=other)
    merged(other, poltava)
    kept = Partnership.objects.get()
    assert address_moved("partnership", gone.slug) == str(kept.pk)


def test_undoing_restores_every_row_and_the_search(twice: Any) -> None:
    from samband.catalogue.actions.merging import undo_merging

    poltava, other = twice
    before = snapshot()
    merge = merged(other, poltava)
    assert snapshot() != before
    undo_merging(merge, actor=None)
    assert snapshot() == before


def test_what_is_registered_again_is_found_where_it_went(twice: Any) -> None:
    from tests.cast import organisation

    poltava, other = twice
    merged(other, poltava)
    assert organisation("Poltava City Council", "UA") == poltava


def test_a_merge_and_its_undoing_stand_in_both_histories(twice: Any, officer: Any) -> None:
    from samband.catalogue.actions.merging import merge_records, undo_merging
    from samband.foundation.audit.queries import history

    poltava, other = twice
    merge = merge_records("organisation", other, winner=poltava, actor=officer, reason="The same")
    undo_merging(merge, actor=officer)
    told = [
        [(entry.verb, entry.actor_name, entry.reason) for entry in history(key)][-2:]
        for key in ("organisation:poltava", "organisation:poltava-city-council")
    ]
    undone = ("catalogue.merge_undone", "Olle Officer", "")
    assert told == [
        [("catalogue.merged", "Olle Officer", "The same"), undone],
        [("catalogue.merged_into", "Olle Officer", "The same"), undone],
    ]


def test_places_give_their_names_and_what_the_other_lacks(twice: Any) -> None:
    from samband.catalogue.models import Place
    from samband.catalogue.queries import place_of

    poltava, other = twice
    bare, located = place_of(other), place_of(poltava)
    merged(located, bare, "place")
    place = Place.objects.get(country="UA")
    assert (place.name, place.latitude, place.longitude) == ("Poltava miskrada", 49.59, 34.55)
    assert [(name.name, name.was_own) for name in place.names.all()] == [
        ("Poltava", True),
        ("Полтава", False),
    ]
    assert (place_of(poltava), place_of(other)) == (place, place)


def test_themes_give_their_names_and_projects(save: Callable[..., Any]) -> None:
    from samband.catalogue.actions.merging import undo_merging
    from samband.catalogue.models import Theme

    project = save(themes=("climate", "resilience")).project
    climate, resilience = Theme.objects.get(pk="climate"), Theme.objects.get(pk="resilience")
    before = snapshot()
    merge = merged(resilience, climate, "theme")
    assert [theme.pk for theme in project.themes.all()] == ["climate"]
    assert "Democratic resilience" in Theme.objects.get(pk="climate").aliases
    undo_merging(merge, actor=None)
    assert snapshot() == before


def test_partners_of_each_other_are_two(twice: Any, partners: Any) -> None:
    (kalmar, _), (poltava, _) = partners
    assert refusals(poltava, kalmar) == ["merging.countries", "merging.partners"]


def test_a_record_is_not_merged_with_itself_nor_with_another_kind(twice: Any) -> None:
    from samband.catalogue.queries import place_of

    poltava, _other = twice
    assert refusals(poltava, poltava) == ["merging.never"]
    assert refusals(place_of(poltava), poltava) == ["merging.never"]


def test_goals_are_never_merged(codelists: None) -> None:
    from samband.catalogue.models import Goal

    one, two = Goal.objects.all()[:2]
    assert refusals(one, two, "goal") == ["merging.never"]


def test_partnerships_of_unlike_sensitivity_do_not_become_one(twice: Any) -> None:
    from samband.catalogue.models import Partnership

    poltava, other = twice
    Partnership.objects.filter(partners=other).update(sensitivity="careful", sensitivity_reason="War")
    assert refusals(other, poltava) == ["merging.sensitivity"]


def test_a_row_that_says_something_of_its_own_stops_the_merge(twice: Any) -> None:
    """Only what is the same for both is dropped; any other twin a person must look at."""
    from samband.foundation.records.journal import Journal
    from samband.foundation.records.moving import move_pointers

    poltava, other = twice
    [seat] = move_pointers(Journal(), other, poltava, absorbed=frozenset())
    told = (seat.code, seat.params["row"])
    assert told == ("records.clash", "Poltava City Council · Poltava miskrada")


def test_undoing_is_refused_when_what_followed_has_changed_since(twice: Any, officer: Any) -> None:
    from samband.catalogue.actions.merging import undo_merging
    from samband.catalogue.models import ProjectPartner
    from samband.foundation.records.actions import Impossible
    from tests.cast import organisation

    poltava, other = twice
    row = ProjectPartner.objects.get(organisation=other)
    merge = merged(other, poltava)
    ProjectPartner.objects.filter(pk=row.pk).update(organisation=organisation("Lviv", "UA"))
    before = snapshot()
    with pytest.raises(Impossible) as refused:
        undo_merging(merge, actor=None)
    assert [finding.code for finding in refused.value.findings] == ["records.otherwise"]
    assert snapshot() == before


def test_undoing_is_refused_when_the_name_has_been_taken_since(twice: Any) -> None:
    from samband.catalogue.actions.merging import undo_merging
    from samband.foundation.records.actions import Impossible
    from samband.people.models import Organisation

    poltava, other = twice
    merge = merged(other, poltava)
    Organisation.objects.create(name="Another", slug="poltava-city-council", country="UA")
    with pytest.raises(Impossible) as refused:
        undo_merging(merge, actor=None)
    assert "records.taken" in [finding.code for finding in refused.value.findings]


def test_a_merge_is_undone_once(twice: Any) -> None:
    from samband.catalogue.actions.merging import undo_merging
    from samband.foundation.records.actions import Impossible

    poltava, other = twice
    merge = merged(other, poltava)
    undo_merging(merge, actor=None)
    with pytest.raises(Impossible) as refused:
        undo_merging(merge, actor=None)
    assert [finding.code for finding in refused.value.findings] == ["records.undone"]
