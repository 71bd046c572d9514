"""Suggestions while someone types: partners, places, countries and subjects that have projects."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries.codelists import codelists
from samband.catalogue.queries.naming import COUNTRY
from samband.catalogue.queries.values import label_of
from samband.catalogue.queries.wishes import Wish
from samband.catalogue.states import PROJECTS
from samband.foundation.search.documents import MEANS
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.queries import current, marks
from samband.foundation.search.terms import means_key, plains

MOST, SHORTEST = 8, 2
KINDS = {
    "country": _("Country"), "swedish": _("Swedish partner"), "international": _("International partner"),
    "area": _("Project area"), "theme": _("Theme"), "goal": _("Global goal"), "core": _("Core area"),
    "network": _("Network"), "cluster": _("Cluster"),
}  # fmt: skip
"""Facets whose values are suggested, in the order in which equals are."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to choose: what it is called, what it is, how many projects it leads to (0: not counted)."""

    label: str
    kind: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class _Entry:
    plain: str
    facet: str
    value: str
    label: str
    count: int


_remembered: dict[str, tuple[str, list[_Entry]]] = {}


def suggestions(typed: str) -> list[Suggestion]:
    """Return what begins as it is typed, in any spelling or script: at most `MOST`, the best known first."""
    start = " ".join(plains(typed[:100]))
    if len(start) < SHORTEST:
        return []
    in_force = marks()
    snapshot = current(PROJECTS, in_force)
    token = "".join(mark.token for mark in in_force.values())
    language = get_language() or "sv"
    if _remembered.get(language, ("",))[0] != token:
        _remembered[language] = (token, list(_entries(snapshot)))
    entries = _remembered[language][1]
    meant = _meant(snapshot, start)
    found = [
        each for each in entries if f" {start}" in each.plain or each.label in meant or _ref(each) in meant
    ]
    found.sort(key=lambda each: (not each.plain.startswith(f" {start}"), -each.count))
    shown = [_shown(each) for each in found[:MOST]]
    known = {each.label for each in found}
    names = (name for name in meant if name not in known and not name.startswith(COUNTRY))
    return [*shown, *(_place(name) for name in names)][:MOST]


def _entries(snapshot: Snapshot) -> Iterator[_Entry]:
    """Yield every value that can be suggested in the reader's language."""
    lists = codelists()
    for facet in KINDS:
        held = snapshot.facet(facet)
        for value, written, count in zip(held.values, held.labels, held.sizes, strict=True):
            label = label_of(facet, value, lists, written)
            yield _Entry(" " + " ".join(plains(label)), facet, value, label, count)


def _meant(snapshot: Snapshot, start: str) -> dict[str, None]:
    """Return what other names that begin so stand for."""
    keys = snapshot.starting(MEANS, means_key(start).rstrip("|"))[: 10 * MOST]
    alive = snapshot.postings(
        [(MEANS, key) for key in keys]
    )  # a hidden name stays a word, with nothing behind
    return dict.fromkeys(key.split("|", 1)[1] for key in keys if (MEANS, key) in alive)


def _ref(entry: _Entry) -> str:
    return COUNTRY + entry.value if entry.facet == "country" else ""


def _shown(entry: _Entry) -> Suggestion:
    query = Wish(chosen={entry.facet: (entry.value,)}).address()
    return Suggestion(entry.label, str(KINDS[entry.facet]), entry.count, query)


def _place(name: str) -> Suggestion:
    return Suggestion(name, str(_("Place or name")), 0, Wish(words=name).address())
