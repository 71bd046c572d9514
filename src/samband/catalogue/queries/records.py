"""The records that editors keep, kind by kind: what can be changed, merged and looked for."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from samband.catalogue.models import (
    Cluster,
    Component,
    CoreArea,
    Country,
    Goal,
    Network,
    Place,
    ProjectArea,
    PublicationType,
    Theme,
)
from samband.catalogue.states import RecordKind
from samband.foundation.access.queries import one_or_404
from samband.people.queries import Organisation

NAMED = ("name_sv", "name_en", "aliases")


@dataclass(frozen=True, slots=True)
class Authority:
    """What may be done with one kind of record.

    `columns` can be edited. `filled` are taken over from a merged record where the other has none.
    `slug` and `names` tell whether it has a readable address of its own, and rows of other names
    (else its other names are the list `aliases`).
    """

    kind: RecordKind
    model: type[Any]
    columns: tuple[str, ...] = NAMED
    filled: tuple[str, ...] = ()
    slug: bool = False
    names: bool = False
    mergeable: bool = False

    @property
    def shown(self) -> str:
        """Return the column that lists are sorted by."""
        return "name" if self.names else "name_sv"


AUTHORITIES: dict[str, Authority] = {
    each.kind.value: each
    for each in (
        Authority(
            RecordKind.ORGANISATION, Organisation, ("name", "kind", "country", "number"), ("number",),
            slug=True, names=True, mergeable=True,
        ),
        Authority(
            RecordKind.PLACE, Place, ("name", "country_id", "kind", "latitude", "longitude", "region_id"),
            ("latitude", "longitude", "geonames_id", "region_id"), slug=True, names=True, mergeable=True,
        ),
        Authority(
            RecordKind.COUNTRY, Country, (*NAMED, "cluster", "latitude", "longitude"), slug=True,
        ),
        Authority(RecordKind.AREA, ProjectArea, mergeable=True),
        Authority(RecordKind.THEME, Theme, mergeable=True),
        Authority(RecordKind.CORE_AREA, CoreArea),
        Authority(RecordKind.NETWORK, Network, (*NAMED, "starts_year", "ends_year", "source")),
        Authority(RecordKind.GOAL, Goal),
        Authority(RecordKind.CLUSTER, Cluster),
        Authority(RecordKind.COMPONENT, Component),
        Authority(RecordKind.PUBLICATION_TYPE, PublicationType),
    )
}  # fmt: skip


def authority(kind: str) -> Authority:
    """Return what may be done with a kind of record, or raise 404 for an unknown kind."""
    if kind not in AUTHORITIES:
        raise Http404
    return AUTHORITIES[kind]


def records(kind: str) -> QuerySet[Any]:
    """Return every record of a kind."""
    found: QuerySet[Any] = authority(kind).model._default_manager.all()
    return found


def get_record(kind: str, key: str) -> Any:
    """Return the record of a kind with this primary key, or raise 404."""
    return one_or_404(records(kind), pk=key)


def audit_keys(kind: str, row: Any, older: list[str]) -> list[str]:
    """Return the keys under which the audit log speaks of a record, its `older` addresses included."""
    return [f"{kind}:{name}" for name in (address_of(kind, row), *older)]


def address_of(kind: str, row: Any) -> str:
    """Return the readable part of a record's address: its slug, else its code."""
    return str(row.slug if authority(kind).slug and kind != RecordKind.COUNTRY else row.pk)
