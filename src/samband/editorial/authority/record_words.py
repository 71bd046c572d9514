"""One record in words: how it stands, where it is used, what happened to it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.urls import NoReverseMatch, reverse

from samband.catalogue.actions.editing import FIXED
from samband.catalogue.queries import place_of
from samband.catalogue.queries.histories import Happening, record_history
from samband.catalogue.queries.records import address_of, authority
from samband.catalogue.queries.uses import partnerships_with, projects_with, uses
from samband.catalogue.states import RecordKind
from samband.editorial.authority.pages import pages_using
from samband.editorial.authority.words import column_name, counted, event_name, value_in_words
from samband.foundation.records.queries import old_addresses

SIZE = 25
PUBLIC = {
    RecordKind.ORGANISATION: "catalogue:partner_detail",
    RecordKind.COUNTRY: "catalogue:country_detail",
    RecordKind.AREA: "catalogue:area_detail",
    RecordKind.THEME: "catalogue:theme_detail",
    RecordKind.NETWORK: "catalogue:network_detail",
    RecordKind.CORE_AREA: "catalogue:core_area_detail",
    RecordKind.GOAL: "catalogue:goal_detail",
}
COUNTED_APART = frozenset({
    "catalogue.projectpartner", "catalogue.partnershippartner", "catalogue.project", "catalogue.project_areas",
    "catalogue.project_themes", "catalogue.project_goals", "catalogue.project_networks",
    "catalogue.project_core_areas",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """How a record stands: its address, what was its address once, whether it may be merged or removed.

    `seen` is the number of things that have happened to it, by which a later change is noticed.
    """

    address: str
    movable: bool
    public: str
    former: tuple[str, ...]
    mergeable: bool
    removable: bool
    projects: int
    seen: int


@dataclass(frozen=True, slots=True)
class Used:
    """Where a record is used: projects a page at a time, partnerships, pages, and whatever else by number."""

    projects: "Page[Any]"
    partnerships: tuple[Any, ...]
    pages: tuple[Any, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A changed column in words; `column` is its name in the database, "" when it cannot be put back."""

    column: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HappeningLine:
    """Something that happened, in words."""

    entry: Any
    event: str
    other: str
    of: str
    changes: tuple[ChangeLine, ...]


def standing_of(kind: str, record: Any) -> Standing:
    """Return how a record stands."""
    kept = authority(kind)
    return Standing(
        address=address_of(kind, record) if kind != RecordKind.COUNTRY else record.slug,
        movable=kept.slug,
        public=public_address(kind, record),
        former=tuple(old_addresses(kind, record.pk)),
        mergeable=kept.mergeable,
        removable=kind not in FIXED and not uses(kind, record.pk),
        projects=projects_with(kind, record.pk).count(),
        seen=len(record_history(kind, record)),
    )


def public_address(kind: str, record: Any) -> str:
    """Return the address of a record's public page, "" when its kind has none."""
    name = PUBLIC.get(RecordKind(kind))
    try:
        return reverse(name, args=[record.slug if authority(kind).slug else record.pk]) if name else ""
    except NoReverseMatch:
        return ""


def uses_in_words(kind: str, record: Any, page: str) -> Used:
    """Return where a record is used."""
    counts = uses(kind, record.pk)
    named = ((label, number) for label, number in sorted(counts.items()) if label not in COUNTED_APART)
    return Used(
        projects=Paginator(projects_with(kind, record.pk), SIZE).get_page(page),
        partnerships=tuple(partnerships_with(kind, record.pk)),
        pages=tuple(pages_using(kind, record.pk)),
        others=tuple(counted(label, number) for label, number in named if not label.startswith("editorial.")),
    )


def history_in_words(kind: str, happenings: list[Happening]) -> list[HappeningLine]:
    """Return what happened to a record in the reader's words."""
    restorable = {*authority(kind).columns, "names", "slug", "statuses"}
    return [
        HappeningLine(
            each.entry, event_name(each.entry.verb), each.other, each.of,
            tuple(
                ChangeLine(
                    change.column if change.column in restorable else "", column_name(change.column),
                    value_in_words(change.before), value_in_words(change.after),
                )
                for change in each.changes
            ),
        )
        for each in happenings
    ]  # fmt: skip


def point_of(record: Any) -> tuple[float, float] | None:
    """Return the point (degrees) of a place or country, or of where an organisation sits; None without one."""
    seated = record._meta.label_lower == "people.organisation"
    at = record if hasattr(record, "latitude") else place_of(record) if seated else None
    latitude, longitude = getattr(at, "latitude", None), getattr(at, "longitude", None)
    return None if latitude is None or longitude is None else (latitude, longitude)
