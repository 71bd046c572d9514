"""Queries whose SQL is written once: the same answers as the query itself gives, whatever the values."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samband.foundation.access.prepared import Prepared
from samband.people.models import Organisation, OrganisationName

pytestmark = pytest.mark.django_db


def names_in(country: str, least: int) -> Any:
    rows = OrganisationName.objects.filter(organisation__country=country, pk__gte=least)
    return rows.select_related("organisation").order_by("pk")


@pytest.fixture
def towns() -> list[int]:
    """Two towns with a name more, in two countries."""
    numbers = []
    for country in ("SE", "UA"):
        town = Organisation.objects.create(slug=country.lower(), name=f"Town {country}", country=country)
        numbers.append(OrganisationName.objects.create(organisation=town, name=f"City {country}").pk)
    return numbers


def test_objects_are_those_of_the_query_with_what_it_selects(towns):
    prepared = Prepared(names_in, "a country", 2_000_000_001)
    for country in ("SE", "UA", "KE", "' OR 1=1 --"):
        with CaptureQueriesContext(connection) as captured:
            found = prepared.objects(country, 0)
            told = [(each, each.organisation, each.organisation.name) for each in found]
        assert told == [(each, each.organisation, each.organisation.name) for each in names_in(country, 0)]
        assert len(captured) == 1
    assert prepared.objects("UA", towns[1] + 1) == []
    assert [each._state.adding for each in prepared.objects("UA", 0)] == [False]


def test_rows_are_those_of_values_list(towns):
    def make(country: str) -> Any:
        return names_in(country, 0).values_list("organisation__country", "name", "pk")

    prepared = Prepared(make, "a country")

    assert [list(prepared.rows(code)) for code in ("SE", "UA")] == [
        [("SE", "City SE", towns[0])], [("UA", "City UA", towns[1])],
    ]  # fmt: skip


def test_what_was_written_since_is_found(towns):
    prepared = Prepared(names_in, "a country", 2_000_000_001)
    before = len(prepared.objects("SE", 0))
    OrganisationName.objects.create(organisation=Organisation.objects.get(slug="se"), name="Stad")

    assert (before, len(prepared.objects("SE", 0))) == (1, 2)


def test_a_value_that_the_query_leaves_out_is_refused():
    prepared = Prepared(lambda country: Organisation.objects.all(), "a country")
    with pytest.raises(ValueError, match="a country"):
        prepared.objects("SE")
