"""Places and where organisations sit."""

from typing import Any

from django.db.models import Max, QuerySet

from samband.catalogue.models import Place


def places() -> QuerySet[Place]:
    """Return the places that are known."""
    return Place.objects.all()


def place_of(organisation: Any) -> Place | None:
    """Return the place where an organisation sits, or None when that is not known."""
    return Place.objects.filter(seats__organisation=organisation).first()


def seated_without_region() -> list[tuple[Place, str]]:
    """Return the places where organisations sit and that lie in no region, with an organisation's number."""
    rows = Place.objects.filter(region=None, seats__isnull=False).order_by("pk").distinct()
    numbered = rows.annotate(number=Max("seats__organisation__number"))
    return [(place, place.number or "") for place in numbered]
