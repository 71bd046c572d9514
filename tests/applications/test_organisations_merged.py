"""Organisations are merged with their cases, but not while somebody signs one that names them."""

from typing import Any

import pytest

from tests.cast import organisation


def merge(loser: Any, winner: Any) -> Any:
    from samband.catalogue.actions.merging import merge_records

    return merge_records("organisation", loser, winner=winner, actor=None)


def test_a_case_follows_the_organisation_that_stays(submitted: Any, poltava: Any, kalmar: Any) -> None:
    from samband.applications.models import Case, Party
    from samband.catalogue.actions.merging import undo_merging

    twin, home = organisation("Poltava City Council", "UA"), organisation("Kalmar", "SE")
    abroad = merge(poltava, twin)
    at_home = merge(kalmar, home)
    assert set(Party.objects.values_list("organisation__name", flat=True)) == {
        "Kalmar",
        "Poltava City Council",
    }
    assert Case.objects.get().organisation == home
    undo_merging(at_home, actor=None)
    undo_merging(abroad, actor=None)
    assert set(Party.objects.values_list("organisation", flat=True)) == {kalmar.pk, poltava.pk}


def test_what_is_being_signed_stays_what_it_is(ready: Any, coordinator: Any, poltava: Any) -> None:
    from samband.applications.actions import confirm
    from samband.applications.states import Method
    from samband.catalogue.actions.editing import move_address
    from samband.foundation.records.actions import Impossible
    from tests.applications.making import fresh, party

    twin = organisation("Poltava City Council", "UA")
    confirm(fresh(ready), party=party(ready, "swedish"), actor=coordinator, method=Method.CODE)
    for step in (
        lambda: merge(poltava, twin),
        lambda: move_address("organisation", poltava, slug="elsewhere", actor=None),
    ):
        with pytest.raises(Impossible) as refused:
            step()
        codes = [finding.code for finding in refused.value.findings]
        assert codes == ["applications.being_signed"]


def test_both_parties_of_a_case_are_two(submitted: Any, kalmar: Any, poltava: Any) -> None:
    from samband.foundation.records.actions import Impossible
    from samband.people.models import Organisation

    Organisation.objects.filter(pk=poltava.pk).update(country="SE")
    poltava.refresh_from_db()
    with pytest.raises(Impossible) as refused:
        merge(poltava, kalmar)
    assert {finding.code for finding in refused.value.findings} == {"records.clash"}
