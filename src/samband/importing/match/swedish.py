"""The register of Swedish municipalities, regions and federations, found by any form of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process

from .codelists import read_rows, several
from .names import exact_key, fold
from .verdicts import Candidate, Match, Verdict

_FUZZY_SAFE: Final = 90.0
_FUZZY_SEEN: Final = 80.0
_MARGIN: Final = 5.0
_LEADING: Final = re.compile(r"^(?:the|den)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Body:
    """One Swedish public body; `code` is the municipality code, the two-digit county code or F and a number."""

    code: str
    kind: str
    name: str
    place: str
    county: str

    @property
    def key(self) -> str:
        """The stable key of the authority record."""
        return f"SE:{self.code}"


@dataclass(frozen=True, slots=True)
class Register:
    """Bodies by exact key and by folded name; a folded name that two bodies share names neither.

    `regions` and `federations` are known by their place alone: "Kalmar län", "Sjuhärad". `openings` are
    the first words of all names, folded, so that running text can be passed over quickly.
    """

    bodies: tuple[Body, ...]
    exact: dict[str, Body]
    folded: dict[str, tuple[Body, ...]]
    regions: dict[str, Body]
    federations: dict[str, Body]
    openings: frozenset[str]
    _fuzzy: dict[str, Body] = field(repr=False)

    def find(self, text: str) -> Body | None:
        """The body a name surely means, or None; Håbo and Habo stay two."""
        plain = exact_key(text)
        body = self.exact.get(plain) or self.exact.get(_LEADING.sub("", plain))
        if body:
            return body
        bodies = self.folded.get(fold(text), ())
        return bodies[0] if len(bodies) == 1 else None

    def resolve(self, written: str) -> Match:
        """The body a written name means, with the verdict."""
        body = self.find(written)
        if body:
            same = exact_key(written) == exact_key(body.name)
            verdict = Verdict.EXACT if same else Verdict.VARIANT
            why = "official name" if same else "known form of the name"
            return Match(written, body.name, "SE", verdict, body.key, 100.0, why, (_candidate(body, 100.0),))
        return self._resolve_loosely(written)

    def _resolve_loosely(self, written: str) -> Match:
        """A misspelt name: safe when one body alone comes close, doubtful when several do."""
        shared = self.folded.get(fold(written), ())
        found = process.extract(
            fold(written), self._fuzzy.keys(), scorer=fuzz.ratio, limit=12, score_cutoff=_FUZZY_SEEN
        )
        scores: dict[Body, float] = {body: 100.0 for body in shared}
        for name, score, _ in found:
            scores.setdefault(self._fuzzy[name], score)
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        candidates = tuple(_candidate(body, score) for body, score in ranked[:5])
        if not ranked:
            return Match(
                written, " ".join(written.split()), "SE", Verdict.UNKNOWN, why="not in the Swedish register"
            )
        best, score = ranked[0]
        alone = len(ranked) == 1 or score - ranked[1][1] >= _MARGIN
        if score >= _FUZZY_SAFE and alone and not shared and len(fold(written)) > 5:
            return Match(
                written,
                best.name,
                "SE",
                Verdict.FUZZY_SAFE,
                best.key,
                score,
                "one close spelling",
                candidates,
            )
        return Match(
            written,
            " ".join(written.split()),
            "SE",
            Verdict.DOUBTFUL,
            "",
            score,
            "close to a known name",
            candidates,
        )


def read_register(path: Path) -> Register:
    """The register in a file with columns code, kind, name_sv, place, name_en, county, forms, predecessors."""
    rows = list(read_rows(path))
    towns = {exact_key(row["place"]) for row in rows if row["kind"] == "municipality"}
    bodies: list[Body] = []
    exact: dict[str, Body] = {}
    folded: dict[str, tuple[Body, ...]] = {}
    regions: dict[str, Body] = {}
    for row in rows:
        body = Body(row["code"], row["kind"], row["name_sv"], row["place"], row["county"])
        bodies.append(body)
        if body.kind == "region":
            regions[exact_key(body.place)] = body
        for form in _forms(row, towns):
            exact.setdefault(exact_key(form), body)
            known = folded.get(fold(form), ())
            if body not in known:
                folded[fold(form)] = (*known, body)
    federations = {
        exact_key(body.place): body
        for body in bodies
        if body.kind == "federation" and exact_key(body.place) not in exact
    }
    fuzzy = {name: same[0] for name, same in folded.items() if len(same) == 1 and len(name) > 4}
    openings = frozenset(fold(name.split(" ")[0]) for name in exact)
    return Register(tuple(bodies), exact, folded, regions, federations, openings, fuzzy)


def _candidate(body: Body, score: float) -> Candidate:
    return Candidate(body.key, body.name, "SE", score)


def _forms(row: dict[str, str], towns: set[str]) -> Iterator[str]:
    """Every wording of one body's name."""
    yield row["name_sv"]
    yield row["name_en"]
    extra = several(row["forms"])
    yield from extra
    yield from several(row["predecessors"])
    if row["kind"] == "municipality":
        stem = row["name_sv"].rsplit(" ", 1)[0]
        for place in dict.fromkeys((row["place"], stem, *(form for form in extra if " " not in form))):
            yield from _municipal(place)
    elif row["kind"] == "region":
        yield from _regional(row["place"], towns)


def _municipal(place: str) -> Iterator[str]:
    yield place
    for form in (
        "kommun",
        "stad",
        "kommuns",
        "stads",
        "City",
        "Municipality",
        "Town",
        "municipalities",
        "City Council",
    ):
        yield f"{place} {form}"
    for form in ("City of", "Municipality of", "Town of", "Kommunen", "Staden"):
        yield f"{form} {place}"
    if place[-1] not in "sxz":
        yield f"{place}s"
        yield f"{place}s kommun"
        yield f"{place}s stad"


def _regional(place: str, towns: set[str]) -> Iterator[str]:
    for form in (
        "Region {}",
        "{} Region",
        "{}regionen",
        "Region of {}",
        "The Region of {}",
        "County Council of {}",
        "{} County Council",
        "Landstinget {}",
        "Landstinget i {}",
        "{}s läns landsting",
        "{} läns landsting",
        "Region {}s",
        "Regionen {}",
    ):
        yield form.format(place)
    if exact_key(place) not in towns:
        yield place
        yield f"{place}s"
