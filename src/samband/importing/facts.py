"""What loading needs to know of a record, as frozen facts that can be kept and read again."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Self
from urllib.parse import urlsplit

from samband.importing.match.as_json import records_as_json
from samband.importing.match.codelists import Codelist
from samband.importing.match.names import exact_key
from samband.importing.match.resolved import Record
from samband.importing.match.verdicts import Match
from samband.importing.parse.vocabulary import key as wording
from samband.importing.places.atlas import Atlas
from samband.importing.states import Field, Kind
from samband.rulebook.canonical import canonical_json

LONGEST_TEXT = 500
LONGEST_ADDRESS = 1000


@dataclass(frozen=True, slots=True)
class Name:
    """A partner's name as written; `key` is the authority record it surely means, or "" while in doubt.

    `candidates` are dictionaries with key, name, country, kind and a score from 0 to 100.
    """

    field: str
    text: str
    name: str
    country: str
    key: str = ""
    why: str = ""
    candidates: tuple[dict[str, Any], ...] = ()

    @property
    def is_swedish(self) -> bool:
        """Whether a Swedish organisation is meant."""
        return self.field == Field.SWEDISH

    @property
    def spelling(self) -> str:
        """The text as spellings are compared: without case and doubled spaces."""
        return exact_key(self.text)


@dataclass(frozen=True, slots=True)
class PairNames:
    """A Swedish and a foreign name that a text pairs, with the code of the project area told beside them."""

    swedish: Name
    international: Name
    area: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The names and codes of one record; `strange` are terms that no codelist has."""

    swedish: tuple[Name, ...]
    international: tuple[Name, ...]
    pairs: tuple[PairNames, ...]
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    goals: tuple[int, ...]
    strange: tuple[str, ...] = ()

    def names(self) -> Iterator[Name]:
        """Yield every name, in every place where it stands."""
        yield from self.swedish
        yield from self.international
        for pair in self.pairs:
            yield pair.swedish
            yield pair.international

    def doubts(self, kind: str) -> list[Name]:
        """Return the names that a person must decide on, each once, and an empty one for a missing side."""
        first: dict[tuple[bool, str, str], Name] = {}
        for name in self.names():
            if not name.key:
                first.setdefault((name.is_swedish, name.spelling, name.country), name)
        return [*first.values(), *(self._missing() if kind == Kind.PROJECT else ())]

    def _missing(self) -> Iterator[Name]:
        for field, names in ((Field.SWEDISH, self.swedish), (Field.INTERNATIONAL, self.international)):
            if not names:
                yield Name(field, "", "", "", why="no partner named")

    def to_json(self) -> dict[str, Any]:
        """Return the facts as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Return the facts that `to_json` wrote."""
        return cls(
            swedish=tuple(_name(one) for one in data["swedish"]),
            international=tuple(_name(one) for one in data["international"]),
            pairs=tuple(
                PairNames(_name(one["swedish"]), _name(one["international"]), one["area"])
                for one in data["pairs"]
            ),
            areas=tuple(data["areas"]),
            themes=tuple(data["themes"]),
            goals=tuple(data["goals"]),
            strange=tuple(data["strange"]),
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record ready to be kept: `identity` stays when its text is corrected, `hash` does not."""

    identity: str
    hash: str
    source: str
    url: str
    line: int
    kind: str
    language: str
    title: str
    body: str
    data: dict[str, Any]
    reading: Reading


def sheet_of(record: Record, number: int, atlas: Atlas) -> Sheet:
    """Return what is kept of a record; `number` tells apart records of one title on one page."""
    reading = _reading(record, atlas)
    data = records_as_json([record])[0]
    url = web_address(record.source_url)
    everything = {"data": data, "body": record.body, "url": url, "reading": reading.to_json()}
    return Sheet(
        identity=_sha256([record.source, url, record.title, number]),
        hash=_sha256(everything),
        source=record.source,
        url=url,
        line=record.line,
        kind=record.kind,
        language=record.language,
        title=record.title,
        body=record.body,
        data=data,
        reading=reading,
    )


def web_address(text: str) -> str:
    """Return the address when it is one that a browser may be sent to, else ""; pages say what they like."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    safe = parts.scheme in {"http", "https"} and bool(parts.netloc) and len(text) <= LONGEST_ADDRESS
    return text if safe and not any(char.isspace() for char in text) else ""


def _reading(record: Record, atlas: Atlas) -> Reading:
    lists = atlas.authority
    areas, odd_areas = _codes(record.project_areas, lists.project_areas)
    themes, odd_themes = _codes(record.themes, lists.themes)
    return Reading(
        swedish=tuple(_of_match(match, Field.SWEDISH, atlas) for match in record.swedish_partners),
        international=tuple(
            _of_match(match, Field.INTERNATIONAL, atlas) for match in record.international_partners
        ),
        pairs=tuple(
            PairNames(
                _of_match(pair.swedish, Field.SWEDISH, atlas),
                _of_match(pair.international, Field.PAIR, atlas),
                next(iter(_codes((pair.area,), lists.project_areas)[0]), "") if pair.area else "",
            )
            for pair in record.pairs
        ),
        areas=areas,
        themes=themes,
        goals=record.sdgs,
        strange=(*odd_areas, *odd_themes),
    )


def _of_match(match: Match, field: Field, atlas: Atlas) -> Name:
    name = Name(field, match.written[:LONGEST_TEXT], match.name, match.country, why=match.why)
    if match.verdict.is_safe and match.key:
        return replace(name, key=match.key)
    candidates = tuple(
        {
            "key": one.key, "name": one.name, "country": one.country, "score": round(one.score),
            "kind": detail.kind if (detail := atlas.detail(one.key, one.name)) else "",
        }
        for one in match.candidates
    )  # fmt: skip
    return replace(name, candidates=candidates)


def _codes(names: tuple[str, ...], codelist: Codelist) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of terms, and the terms that have none."""
    known = {name: codelist.by_key.get(wording(name)) for name in names}
    return (
        tuple(term.code for term in known.values() if term),
        tuple(name for name, term in known.items() if term is None),
    )


def _name(data: dict[str, Any]) -> Name:
    return Name(**{**data, "candidates": tuple(data["candidates"])})


def _sha256(content: Any) -> str:
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()
