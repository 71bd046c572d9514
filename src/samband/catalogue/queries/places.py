"""Places and where organisations sit."""

from typing import Any

from django.db.models import QuerySet

from samband.catalogue.models import Place


def places() -> QuerySet[Place]:
    """Return the places that are known."""
    return Place.objects.all()


def place_of(organisation: Any) -> Place | None:
    """Return the place where an organisation sits, or None when that is not known."""
    return Place.objects.filter(seats__organisation=organisation).first()
