"""Turns a raw record into a record with canonical names, a verdict for each of them, and their grounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from samband.importing.parse.footers import goal_numbers
from samband.importing.parse.labels import Label
from samband.importing.parse.pages import RawRecord
from samband.importing.parse.runs import split_closed

from .as_json import records_as_json
from .authority import Authority
from .pairs import read_enumerations, read_pairs
from .parties import Parties, match_of, read_parties, resolve_all, surroundings
from .partners import WrittenName
from .places import Surroundings
from .resolved import Pair, Record
from .taxonomies import area_in, canonical_terms
from .verdicts import Match

__all__ = ["Pair", "Record", "records_as_json", "resolve"]

_WITHOUT_PAIRS: Final = frozenset({"project", "publication", "training"})
_WITH_MENTIONS: Final = frozenset({"article", "network"})
_EXCERPT: Final = 300


def resolve(raw: RawRecord, authority: Authority) -> Record:
    """The record that a raw record means; pure, and never raises for what a page says."""
    around = surroundings(raw, authority)
    parties = read_parties(raw, around, authority)
    return Record(
        source=raw.source,
        source_url=raw.source_url,
        line=raw.line,
        kind=raw.kind,
        title=raw.title,
        language=raw.language,
        body=raw.body,
        excerpt=_excerpt(raw.body),
        swedish_partners=parties.swedish,
        international_partners=parties.international,
        project_areas=canonical_terms(_lines(raw, Label.AREAS), authority.project_areas),
        sdgs=_goals(raw, authority),
        themes=canonical_terms(_lines(raw, Label.THEMES), authority.themes),
        tags=raw.tags,
        pairs=_pairs(raw, around, parties, authority),
        mentioned_swedish=_mentioned(raw, authority),
        countries=tuple(sorted(around.circles[0])),
        amount_sek=raw.amount_sek,
        publication_type=_publication_type(raw, authority),
        note=parties.note,
    )


def _pairs(raw: RawRecord, around: Surroundings, parties: Parties, authority: Authority) -> tuple[Pair, ...]:
    """The pairs of a text, each once, sorted by Swedish body and place."""
    if raw.kind in _WITHOUT_PAIRS:
        return ()
    told = read_pairs(raw.passages, frozenset().union(*around.circles), authority)
    certain = frozenset(one.country for one in parties.international if one.verdict.is_safe)
    nearer = Surroundings("", (around.circles[0], certain, *around.circles[1:]))
    places = resolve_all(
        [WrittenName(pair.place, pair.country, pair.near) for pair in told], nearer, authority
    )
    first: dict[tuple[str, str, str], Pair] = {}
    for pair, place in zip(told, places, strict=True):
        area = area_in(pair.area, authority.project_areas) if pair.area else None
        key_of = (pair.body.name, place.name, place.country)
        known = first.get(key_of)
        first[key_of] = (
            replace(known, area=known.area or area) if known else Pair(match_of(pair.body), place, area)
        )
    return tuple(first[key_of] for key_of in sorted(first))


def _mentioned(raw: RawRecord, authority: Authority) -> tuple[Match, ...]:
    """The Swedish bodies that an article lists in its text."""
    bodies = read_enumerations(raw.passages, authority) if raw.kind in _WITH_MENTIONS else []
    return tuple(match_of(body) for body in bodies)


def _lines(raw: RawRecord, label: Label) -> tuple[str, ...]:
    """The footer lines under a label; a record without any footer has what its archive is about."""
    archived = raw.archive.get(label, "")
    return raw.labels.get(label, ()) or ((archived,) if archived and not raw.labels else ())


def _goals(raw: RawRecord, authority: Authority) -> tuple[int, ...]:
    lines = _lines(raw, Label.GOALS)
    return raw.goals or tuple(
        sorted({one for line in lines for one in goal_numbers(line, authority.vocabulary)})
    )


def _publication_type(raw: RawRecord, authority: Authority) -> str:
    """The publication type in the page's words; several run together are parted by commas."""
    known = authority.publication_types.english
    pieces = split_closed(raw.publication_type, known.__contains__)
    return ", ".join(pieces) if pieces else raw.publication_type


def _excerpt(body: str) -> str:
    """The first paragraph, cut at a word."""
    first = next(
        (line.strip() for line in body.split("\n") if len(line.strip()) > 40), body.strip()[:_EXCERPT]
    )
    return first if len(first) <= _EXCERPT else first[:_EXCERPT].rsplit(" ", 1)[0] + " …"
