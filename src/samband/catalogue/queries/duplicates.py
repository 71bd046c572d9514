"""Records that may be one: alike in name and in the same country. A person decides; nothing is merged here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from rapidfuzz import fuzz

from samband.catalogue.queries.codelists import codelists
from samband.catalogue.queries.keeping import RecordLine, country_of, folded, other_names
from samband.catalogue.queries.records import Authority, authority, records
from samband.foundation.records.queries import told_apart

ALIKE = 90
"""Likeness of two names (0 to 100) from which a person should look."""
SHORTEST = 5
"""Shorter names are alike by chance; they count only when they are the same."""
MOST = 100
"""Most pairs that are shown at once."""
GENERIC = re.compile(
    r"\b(kommuns?|stads?|region(en)?|lans?|landsting|municipality|municipal|city|town|council|local|"
    r"district|county|province|government|authority|of|the|and|och|i)\b"
)
"""Words that say what something is, not which."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one, and the names that made them look so."""

    one: RecordLine
    other: RecordLine
    because: tuple[str, str]

    @property
    def sides(self) -> tuple[RecordLine, RecordLine]:
        """Return both, to be shown side by side."""
        return self.one, self.other


def possible_duplicates(kind: str) -> list[Pair]:
    """Return pairs of records that look alike and that nobody has said are two, the likest first.

    At most five queries. Håbo and Habo are such a pair: a person says that they are two, and that is remembered.
    """
    kept = authority(kind)
    if not kept.mergeable:
        return []
    apart = told_apart(kind)
    rows = list(records(kind).prefetch_related("names") if kept.names else records(kind))
    found, lands = [], codelists().country
    for likeness, one, other, because in _alike(kept, rows):
        if (str(one.pk), str(other.pk)) not in apart:
            left, right = (
                RecordLine(row, other_names(kept, row), 0, country_of(row, lands)) for row in (one, other)
            )
            found.append((likeness, Pair(left, right, because)))
    found.sort(key=lambda each: (-each[0], each[1].because))
    return [pair for _likeness, pair in found[:MOST]]


def _alike(kept: Authority, rows: list[Any]) -> Iterator[tuple[float, Any, Any, tuple[str, str]]]:
    """Compare names within a country that begin alike: all pairs of all names would take too long."""
    groups: dict[tuple[str, str], list[tuple[Any, str, str]]] = defaultdict(list)
    for row in rows:
        country = str(getattr(row, "country_id", None) or getattr(row, "country", ""))
        for name in _names(kept, row):
            bare = _bare(name)
            groups[country, bare[:2]].append((row, name, bare))
    seen = set()
    for named in groups.values():
        for (one, name, bare), (other, other_name, other_bare) in combinations(named, 2):
            pair = frozenset((one.pk, other.pk))
            if len(pair) < 2 or pair in seen:
                continue
            likeness = _likeness(bare, other_bare)
            if likeness >= ALIKE and _same_sort(one, other):
                seen.add(pair)
                yield likeness, one, other, (name, other_name)


def _names(kept: Authority, row: Any) -> list[str]:
    main = [row.name] if kept.names else [row.name_sv, row.name_en]
    return list(dict.fromkeys([*main, *other_names(kept, row)]))


def _bare(name: str) -> str:
    plain = folded(name)
    return " ".join(GENERIC.sub(" ", re.sub(r"[^a-z0-9 ]", " ", plain)).split()) or plain


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 100.0
    if min(len(one), len(other)) < SHORTEST:
        return 0.0
    return float(fuzz.ratio(one, other, score_cutoff=ALIKE))


def _same_sort(one: Any, other: Any) -> bool:
    """A region and a municipality of the same name are two; kinds that are not told may be any."""
    kinds = {getattr(one, "kind", ""), getattr(other, "kind", "")} - {"", "other"}
    return len(kinds) < 2
