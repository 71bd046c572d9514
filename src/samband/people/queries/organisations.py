"""Reading organisations by their names and addresses."""

from typing import Any

from django.db.models import QuerySet

from samband.people.models import Organisation, OrganisationName


def organisations() -> QuerySet[Organisation]:
    """Return every organisation, by name."""
    return Organisation.objects.order_by("name")


def organisation_by_slug(slug: str) -> Organisation | None:
    """Return the organisation with this readable name, or None."""
    return Organisation.objects.filter(slug=slug).first()


def find_organisation(country: str, name: str) -> Organisation | None:
    """Return the organisation of this country that has exactly this name, now or as another name."""
    in_country = Organisation.objects.filter(country=country)
    return in_country.filter(name=name).first() or in_country.filter(names__name=name).first()


def organisation_name(organisation: Organisation, name: str, **columns: Any) -> OrganisationName:
    """Return another name of an organisation, not stored yet."""
    return OrganisationName(organisation=organisation, name=name, **columns)
