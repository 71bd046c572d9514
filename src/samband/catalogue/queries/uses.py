"""Where a record is used: in which projects, and how often by whatever else points to it."""

from collections import Counter
from typing import Any

from django.db.models import QuerySet

from samband.catalogue.models import Partnership, Project
from samband.catalogue.queries.records import authority
from samband.catalogue.states import RecordKind
from samband.foundation.records.rows import pointing_to

PATHS = {
    RecordKind.ORGANISATION: ("partner_rows__organisation",),
    RecordKind.PLACE: ("partner_rows__organisation__seat__place",),
    RecordKind.AREA: ("areas",),
    RecordKind.THEME: ("themes",),
    RecordKind.CORE_AREA: ("core_areas",),
    RecordKind.NETWORK: ("networks",),
    RecordKind.GOAL: ("goals",),
    RecordKind.COUNTRY: ("partner_rows__organisation__country",),
    RecordKind.COMPONENT: ("component",),
}
"""From a project to the records it uses, kind by kind."""
PARTNERSHIPS = {
    RecordKind.ORGANISATION: "partner_rows__organisation",
    RecordKind.PLACE: "partner_rows__organisation__seat__place",
}
OWN = frozenset({"people.organisationname", "catalogue.placename"})
"""What belongs to a record rather than using it."""


def projects_with(kind: str, key: Any) -> QuerySet[Project]:
    """Return the projects, public or not, in which a record is used, the newest first."""
    paths = PATHS.get(RecordKind(kind), ())
    rows = Project.objects.filter(**{path: key for path in paths}) if paths else Project.objects.none()
    return rows.distinct().order_by("-starts_on", "slug")


def partnerships_with(kind: str, key: Any) -> QuerySet[Partnership]:
    """Return the partnerships in which an organisation, or what sits at a place, takes part."""
    path = PARTNERSHIPS.get(RecordKind(kind))
    rows = Partnership.objects.filter(**{path: key}) if path else Partnership.objects.none()
    return rows.distinct().order_by("slug").prefetch_related("partners")


def projects_using(kind: str, key: Any) -> set[int]:
    """Return the primary keys of the projects in which a record is used."""
    return set(projects_with(kind, key).order_by().values_list("pk", flat=True))


def uses(kind: str, key: Any) -> Counter[str]:
    """Count what points to a record, by the label of its model, whatever room it belongs to.

    What merely names a record by its code counts as the projects do. One query for each foreign key.
    """
    counted: Counter[str] = Counter()
    for pointing in pointing_to(authority(kind).model):
        label = pointing.model._meta.label_lower
        if label not in OWN and (number := pointing.rows(key).count()):
            counted[label] += number
    named = kind in (RecordKind.COMPONENT, RecordKind.COUNTRY)
    if named and (number := projects_with(kind, key).count()):
        counted["catalogue.project"] += number
    return counted
