"""Reading merges, old addresses, and which pairs are two."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from samband.foundation.records.models import Merge, OldAddress, SaidByFile, TwoOfThem


def merges() -> QuerySet[Merge]:
    """Return every merge that has been made, the latest first, with who made and undid it."""
    return Merge.objects.select_related("made_by", "undone_by")


def merges_into(kind: str, key: Any) -> QuerySet[Merge]:
    """Return the merges in force by which others became this record, the latest first."""
    return merges().filter(kind=kind, winner=str(key), undone_at=None)


def merged_into(kind: str, key: Any) -> str | None:
    """Return the primary key (as text) of the record that a merged one is now, or None.

    Merges follow upon each other: when A went into B and B into C, A is C. At most as many queries as
    merges in a row.
    """
    found, seen = str(key), set()
    while found not in seen:
        seen.add(found)
        merge = Merge.objects.filter(kind=kind, loser=found, undone_at=None).first()
        if merge is None:
            break
        found = merge.winner
    return found if found != str(key) else None


def address_moved(kind: str, slug: str) -> str | None:
    """Return the primary key (as text) of the record that had this address once, or None."""
    if "\0" in slug:
        return None
    return OldAddress.objects.filter(kind=kind, slug=slug).values_list("record", flat=True).first()


def addresses_left(kinds: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return every (kind, address) that a record of these kinds had once."""
    rows = OldAddress.objects.filter(kind__in=[str(kind) for kind in kinds])
    return frozenset(rows.values_list("kind", "slug"))


def old_addresses(kind: str, key: Any) -> list[str]:
    """Return the addresses that a record had once."""
    found = OldAddress.objects.filter(kind=kind, record=str(key)).order_by("pk")
    return list(found.values_list("slug", flat=True))


def told_apart(kind: str) -> set[tuple[str, str]]:
    """Return the pairs of records that a person has said are two, each in both orders."""
    pairs = TwoOfThem.objects.filter(kind=kind).values_list("first", "second")
    return {pair for first, second in pairs for pair in ((first, second), (second, first))}


def said_by_file(kind: str, keys: Iterable[Any] | None = None) -> dict[str, dict[str, Any]]:
    """Return what the files said when they were last loaded, by primary key as text."""
    rows = SaidByFile.objects.filter(kind=kind)
    if keys is not None:
        rows = rows.filter(record__in=[str(key) for key in keys])
    return dict(rows.values_list("record", "values"))
