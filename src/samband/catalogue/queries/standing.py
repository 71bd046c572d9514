"""Which public pages there are and when each last changed, read from the cards: for sitemaps and feeds.

A protected project has another public address than its record, so addresses come from cards alone.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from samband.catalogue.queries.codelists import codelists
from samband.catalogue.queries.disclosure import disclosed_partnerships, public_partnerships, published
from samband.catalogue.queries.matching import matching
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import HOME_COUNTRY, PROJECTS, Sensitivity
from samband.foundation.audit.queries import last_changes
from samband.foundation.search.queries import current, marks, quotable

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """A public page: the part of its address that is its own, and the last change (None: unknown)."""

    slug: str
    changed: datetime | None


@dataclass(frozen=True, slots=True)
class Told:
    """A public project's card and tellable texts by language, with when it was published and last changed.

    A protected project tells neither: the day it was published is the day it was decided.
    """

    number: int
    card: dict[str, Any]
    texts: dict[str, str]
    published: datetime | None
    changed: datetime | None


def count_projects() -> int:
    """Return how many projects are public."""
    return len(matching(Wish()))


def standing_projects(start: int, stop: int) -> Iterator[Standing]:
    """Yield public projects from one place up to another in the order in which they came to be."""
    for each in told(sorted(matching(Wish()))[start:stop]):
        yield Standing(each.card["slug"], each.changed)


def standing_values(facets: Collection[str]) -> list[Standing]:
    """Return the values of facets that public projects have, each changed when its newest project was."""
    snapshot = current(PROJECTS)
    newest: dict[str, int] = {}
    for facet in facets:
        for value, held in snapshot.facet(facet).held().items():
            newest[value] = max(newest.get(value, 0), held.bitmap.max())
    changed = {each.number: each.changed for each in told(sorted(set(newest.values())))}
    return [Standing(value, changed.get(number)) for value, number in sorted(newest.items())]


def standing_countries() -> list[Standing]:
    """Return the countries that public projects lead to, and home, by the readable part of their addresses."""
    lists = codelists(marks()).country
    found = standing_values(("country",))
    home = [Standing(HOME_COUNTRY, None)] if found else []
    return [Standing(lists[each.slug].slug, each.changed) for each in [*found, *home] if each.slug in lists]


def count_partnerships() -> int:
    """Return how many partnerships have a public project."""
    return public_partnerships().count()


def standing_partnerships(start: int, stop: int) -> Iterator[Standing]:
    """Yield public partnerships from one place up to another; when they changed is not told."""
    for at in range(start, min(stop, count_partnerships()), CHUNK):
        rows = public_partnerships().order_by("pk")[at : min(at + CHUNK, stop)]
        yield from (Standing(each.slug, None) for each in disclosed_partnerships(rows))


def told(found: Iterable[int]) -> Iterator[Told]:
    """Yield these projects with their cards and moments, in their order, some hundred at a time."""
    waiting = iter(found)
    while chunk := tuple(islice(waiting, CHUNK)):
        moments = _moments(chunk)
        known = tuple(number for number in chunk if number in moments)
        for number, (card, texts) in zip(known, quotable(PROJECTS, known), strict=False):
            yield Told(number, card, texts, *moments[number])


def _moments(found: Collection[int]) -> dict[int, tuple[datetime | None, datetime | None]]:
    """Return when each project was published and last changed; of a protected one not even that is told."""
    rows = published().filter(pk__in=found)
    known = rows.values_list("pk", "slug", "published_at", "partnership__sensitivity")
    keys = {pk: f"project:{slug}" for pk, slug, _since, level in known if level != Sensitivity.PROTECTED}
    changed = last_changes(keys.values())
    return {
        pk: (since, max(since, changed.get(keys[pk], since))) if since and pk in keys else (None, None)
        for pk, _slug, since, _level in known
    }
