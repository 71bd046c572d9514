"""What a name may mean: the candidates of the match, and what a search by any spelling finds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samband.importing.match.places import Surroundings, resolve_place
from samband.importing.match.verdicts import Candidate, Match, Verdict
from samband.importing.models import ReviewItem
from samband.importing.places.atlas import Atlas, open_atlas
from samband.importing.states import PLACE_KINDS
from samband.people.queries import organisations
from samband.people.states import Kind

MOST = 12
ORGANISATION = "org:"
"""What stands before the primary key in the value of an option that is an organisation we have."""
ALIKE = "close to a known name"
"""The ground of a match by likeness; its scores say how alike two spellings are."""
_KNOWN_NAME = 100


@dataclass(frozen=True, slots=True)
class Option:
    """One organisation or place that a name may mean; `value` is an authority key or "org:" and a number."""

    value: str
    name: str
    country: str
    kind: str
    why: str

    def __str__(self) -> str:
        return " · ".join(part for part in (f"{self.name}, {self.country}", self.kind, self.why) if part)


def candidates_of(item: ReviewItem) -> list[Option]:
    """Return the candidates that matching found, best first, with country, kind and score in words."""
    atlas, by_likeness = open_atlas(), item.why == ALIKE
    return [
        _option(
            atlas, Candidate(one["key"], one["name"], one["country"], one["score"]), by_likeness, one["kind"]
        )
        for one in item.candidates
    ]


def search_options(text: str, item: ReviewItem) -> list[Option]:
    """Return the organisations we have, and the places we know, of this name in any spelling or script."""
    wanted = " ".join(text.split())
    if not wanted:
        return []
    atlas = open_atlas()
    found = _swedish(wanted, atlas) if item.is_swedish else _places(wanted, item.country, atlas)
    options = [*_registered(wanted, item.is_swedish, atlas), *found]
    taken = {one["key"] for one in item.candidates}
    return [option for option in _once(options) if option.value not in taken][:MOST]


def countries_to_choose(*, swedish: bool) -> list[tuple[str, str]]:
    """Return codes and names of the countries where an organisation may be registered, by name."""
    atlas, language = open_atlas(), get_language() or "sv"
    codes = ["SE"] if swedish else [code for code in atlas.authority.countries.names if code != "SE"]
    return sorted(((code, atlas.country_name(code, language)) for code in codes), key=lambda pair: pair[1])


def country_name(code: str) -> str:
    """Return a country's name in the reader's language; the code when it has none here."""
    return open_atlas().country_name(code, get_language() or "sv")


def _registered(text: str, swedish: bool, atlas: Atlas) -> Iterator[Option]:
    rows = organisations().filter(Q(name__icontains=text) | Q(names__name__icontains=text))
    rows = (rows.filter(country="SE") if swedish else rows.exclude(country="SE")).exclude(kind=Kind.FUNDER)
    for row in rows.distinct()[:MOST]:
        country = atlas.country_name(row.country, get_language() or "sv")
        label = str(Kind(row.kind).label).lower()
        yield Option(f"{ORGANISATION}{row.pk}", row.name, country, label, _("in the catalogue already"))


def _swedish(text: str, atlas: Atlas) -> list[Option]:
    return _options(atlas, atlas.authority.register.resolve(text))


def _places(text: str, country: str, atlas: Atlas) -> list[Option]:
    _form, hits = atlas.authority.gazetteer.hits(text)
    found = [
        Candidate(hit.place.key, hit.place.name, hit.place.country, _KNOWN_NAME - 10 * hit.rank)
        for hit in sorted(hits, key=lambda hit: (hit.rank, -hit.size))
    ]
    near = resolve_place(text, Surroundings(country), atlas.authority.gazetteer) if country else None
    return [*(_option(atlas, one, False) for one in found), *(_options(atlas, near) if near else ())]


def _options(atlas: Atlas, match: Match) -> list[Option]:
    by_likeness = match.verdict not in {Verdict.EXACT, Verdict.VARIANT}
    return [_option(atlas, one, by_likeness) for one in match.candidates]


def _option(atlas: Atlas, candidate: Candidate, by_likeness: bool, kind: str = "") -> Option:
    detail = None if kind else atlas.detail(candidate.key, candidate.name)
    kind = kind or (detail.kind if detail else "")
    country = atlas.country_name(candidate.country, get_language() or "sv")
    why = _why(round(candidate.score), by_likeness)
    return Option(candidate.key, candidate.name, country, str(PLACE_KINDS.get(kind, kind)), why)


def _why(score: int, by_likeness: bool) -> str:
    known = {_KNOWN_NAME: _("has this name"), 90: _("has this as another form of its name"),
             80: _("had this name before"), 70: _("has this among its other names")}  # fmt: skip
    return _("spelled alike: %(score)d of 100") % {"score": score} if by_likeness else known.get(score, "")


def _once(options: Iterable[Option]) -> list[Option]:
    """Return the options, each organisation or place once."""
    first: dict[tuple[str, str], Option] = {}
    for option in options:
        first.setdefault((option.name, option.country), option)
    return list(first.values())
