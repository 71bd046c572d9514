"""Matches the partners of one record: from its footer, or else from its title, its text and its archive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from samband.importing.parse.labels import Label
from samband.importing.parse.pages import RawRecord
from samband.importing.parse.passages import Passage

from .authority import Authority
from .names import fold
from .pairs import WrittenPair, read_pairs
from .partners import WrittenName, international_names, swedish_names
from .places import Surroundings, resolve_place
from .swedish import Body
from .verdicts import Match, Verdict

#: A project's first sentences name its partners; later ones may name anybody.
_OPENING: Final = 4
_TAGGED_BY_ARCHIVE: Final = frozenset({"project", "article"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The partners of a record, sorted, and a remark on where they were found when not in the footer."""

    swedish: tuple[Match, ...]
    international: tuple[Match, ...]
    note: str = ""


def surroundings(raw: RawRecord, authority: Authority) -> Surroundings:
    """Circles of countries around a record's names: the archive's, those its text names, the programme's."""
    archive = authority.countries.code(raw.archive.get(Label.COUNTRY, ""))
    labelled = [authority.countries.code(line) for line in raw.labels.get(Label.COUNTRY, ())]
    own = frozenset(code for code in (archive, *labelled) if code and code != "SE")
    text = " \n".join([raw.title, *raw.tags, raw.body])
    return Surroundings(
        "", (own, frozenset(authority.countries.mentioned(text)), authority.countries.programme)
    )


def read_parties(raw: RawRecord, around: Surroundings, authority: Authority) -> Parties:
    """The partners of a record; a project that names none in its footer is asked for its title and text."""
    swedish = swedish_names(raw.labels.get(Label.SWEDISH, ()), authority)
    written = international_names(raw.labels.get(Label.INTERNATIONAL, ()), authority)
    told: list[WrittenPair] = []
    if raw.kind == "project" and not (swedish and written):
        told = _told(raw, around, authority)
    if raw.kind in _TAGGED_BY_ARCHIVE:
        swedish = swedish or [pair.body.name for pair in told]
        swedish = swedish or swedish_names(_archive_line(raw, Label.SWEDISH), authority)
    found_elsewhere = not written and bool(told)
    if found_elsewhere:
        written = [
            WrittenName(pair.place, pair.country, pair.near)
            for pair in told
            if _same_side(pair, swedish, authority)
        ]
    if raw.kind == "project" and not written:
        written = international_names(_archive_line(raw, Label.INTERNATIONAL), authority)
    international = resolve_all(written, around, authority)
    note = _note(raw, international) if found_elsewhere else ""
    return Parties(unique(authority.register.resolve(name) for name in swedish), unique(international), note)


def resolve_all(written: Sequence[WrittenName], around: Surroundings, authority: Authority) -> list[Match]:
    """Names matched together: when the certain ones lie in one country, the others are sought there first."""
    matches = [
        resolve_place(name.text, around.beside(name.country, name.near), authority.gazetteer)
        for name in written
    ]
    certain = {one.country for one in matches if one.verdict in {Verdict.EXACT, Verdict.VARIANT}}
    if len(certain) != 1 or all(one.verdict.is_safe for one in matches):
        return matches
    nearer = Surroundings("", (*around.circles[:1], frozenset(certain), *around.circles[1:]))
    return [
        one
        if one.verdict.is_safe
        else resolve_place(name.text, nearer.beside(name.country, name.near), authority.gazetteer)
        for name, one in zip(written, matches, strict=True)
    ]


def match_of(body: Body, written: str = "") -> Match:
    """The match of a body that has been found in running text."""
    return Match(written or body.name, body.name, "SE", Verdict.EXACT, body.key, 100.0, "named in the text")


def unique(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Matches sorted by name, one for each name and country."""
    first: dict[tuple[str, str], Match] = {}
    for match in matches:
        first.setdefault((match.name, match.country), match)
    return tuple(sorted(first.values(), key=lambda one: (one.name, one.country)))


def _told(raw: RawRecord, around: Surroundings, authority: Authority) -> list[WrittenPair]:
    """The pairs that a project's title names, or else its text."""
    allowed = frozenset().union(*around.circles)
    title = read_pairs([Passage(raw.title, True)], allowed, authority)
    text = [replace(one, is_line=True) for one in raw.passages[:_OPENING]]
    return title or read_pairs(text, allowed, authority)


def _same_side(pair: WrittenPair, swedish: Sequence[str], authority: Authority) -> bool:
    """Whether a pair's Swedish body is among the record's own partners."""
    bodies = [authority.register.find(name) for name in swedish]
    return not swedish or pair.body in bodies


def _archive_line(raw: RawRecord, label: Label) -> list[str]:
    """The partner that the archive's heading names, unless the record's own footer has the label with a value."""
    line = raw.archive.get(label, "")
    return [line] if line else []


def _note(raw: RawRecord, international: Sequence[Match]) -> str:
    """Where the partners were found when the label does not hold them."""
    names = ", ".join(match.name for match in unique(international))
    if not names:
        return ""
    state = "is empty" if Label.INTERNATIONAL in raw.labels else "is missing"
    in_title = all(fold(match.written) in fold(raw.title) for match in international)
    place = "title" if in_title else "text"
    return f"the partner label {state} in the source: the {place} is the only place that names {names}"
