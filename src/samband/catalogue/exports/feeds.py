"""Entries of the catalogue's feeds, newest first."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from heapq import nlargest
from itertools import islice

from django.utils import timezone
from django.utils.translation import get_language

from samband.catalogue.exports.sheets import GRANTED
from samband.catalogue.queries import Wish, codelists, matching
from samband.catalogue.queries.rows import ProjectLine, lines
from samband.catalogue.queries.standing import Told, told
from samband.foundation.i18n.writing import money
from samband.foundation.sharing.feeds import MOST, Entry, tag


def project_entries(wish: Wish) -> Iterator[Entry]:
    """Yield the newest projects that fit a wish: those that came to be last, however the list is sorted."""
    lists = codelists()
    for each, line in _with_lines(told(nlargest(MOST, matching(wish)))):
        if each.published and each.changed:
            yield Entry(
                title=line.title,
                path=line.url,
                summary=each.texts.get(get_language() or "sv")
                or f"{line.partners} · {line.about}".strip(" ·"),
                identity=tag(each.published, f"project/{each.number}"),
                published=each.published,
                updated=each.changed,
                categories=tuple(str(lists.area[code]) for code in each.card["area"] if code in lists.area),
            )


def granted_entries() -> Iterator[Entry]:
    """Yield the newest decisions to grant, without those whose day may not be told."""
    for each, line in _with_lines(told(islice(matching(GRANTED), MOST))):
        if each.changed and len(each.card["decided"]) > len("2026"):
            decided = timezone.make_aware(datetime.combine(date.fromisoformat(each.card["decided"]), time()))
            yield Entry(
                title=line.title,
                path=line.url,
                summary=f"{line.partners} · {money(Decimal(each.card['amount']), each.card['currency'])}",
                identity=tag(decided, f"decision/{each.number}"),
                published=decided,
                updated=max(decided, each.changed),
            )


def _with_lines(found: Iterable[Told]) -> Iterator[tuple[Told, ProjectLine]]:
    projects = list(found)
    return zip(projects, lines((each.card for each in projects), codelists()), strict=True)
