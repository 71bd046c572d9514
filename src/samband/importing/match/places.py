"""Decides which place a written name means, never further than its surroundings allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz, process

from .gazetteer import Gazetteer, Hit, Place
from .names import bare_name, fold
from .verdicts import Candidate, Match, Verdict

_FUZZY_SAFE: Final = 88.0
_FUZZY_SEEN: Final = 78.0
_FUZZY_ANYWHERE: Final = 92.0
_MARGIN: Final = 4.0
_SHORTEST_FUZZY: Final = 6
#: One town is taken for another of its name in a second country only when it is this many times larger.
_MUCH_LARGER: Final = 10
_WHY: Final = ("main name", "known form of the name", "former name", "other name in the index")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Countries a name's surroundings speak for: one said beside it, then wider and wider circles."""

    hint: str = ""
    circles: tuple[frozenset[str], ...] = ()

    def beside(self, hint: str, near: frozenset[str] = frozenset()) -> Surroundings:
        """The same circles with a country said right beside the name, or a nearest circle of its own."""
        return Surroundings(hint, (near, *self.circles)) if hint or near else self

    @property
    def likely(self) -> str:
        """The one country that an unknown name can be taken to lie in, or nothing."""
        if self.hint:
            return self.hint
        for circle in self.circles[:-1]:
            if circle:
                return next(iter(circle)) if len(circle) == 1 else ""
        return ""


def resolve_place(written: str, around: Surroundings, gazetteer: Gazetteer) -> Match:
    """The place a written name means; the last circle holds the programme's countries."""
    _, hits = gazetteer.hits(written)
    if around.hint:
        inside = [hit for hit in hits if hit.place.country == around.hint]
        if inside:
            return _chosen(written, inside[0], hits, sure=True)
        return _close(written, [around.hint], gazetteer) or _unknown(
            written, around.hint, hits, "not known there"
        )
    for circle in around.circles:
        inside = [hit for hit in hits if hit.place.country in circle]
        if len(inside) == 1:
            return _chosen(written, inside[0], hits, sure=True)
        if inside:
            return _largest(written, inside, hits)
    near = [country for circle in around.circles[:-1] for country in sorted(circle)]
    close = _close(written, list(dict.fromkeys(near)), gazetteer)
    if close:
        return close
    if hits:
        return _elsewhere(written, hits)
    return _close_anywhere(written, gazetteer) or _unknown(written, around.likely, hits, "not in the index")


def _chosen(written: str, hit: Hit, hits: Sequence[Hit], *, sure: bool) -> Match:
    """A match with a hit, exact when it was written by its main name."""
    sure = sure and not hit.is_shared
    exact = hit.rank == 0 and fold(written) == fold(hit.place.name)
    verdict = (Verdict.EXACT if exact else Verdict.VARIANT) if sure else Verdict.DOUBTFUL
    why = _WHY[hit.rank] if sure else "several places have this name"
    return Match(
        written,
        hit.place.name,
        hit.place.country,
        verdict,
        hit.place.key,
        100.0 if sure else 60.0,
        why,
        _candidates(hits),
    )


def _largest(written: str, inside: list[Hit], hits: Sequence[Hit]) -> Match:
    """The one place of several countries that outweighs the others, or the first of them as a doubtful guess."""
    ranked = sorted(inside, key=lambda hit: (hit.rank == 3, -hit.size, hit.place.country))
    first, second = ranked[0], ranked[1]
    sure = (first.rank < 3 <= second.rank) or first.size >= _MUCH_LARGER * max(second.size, 1_000)
    return _chosen(written, first, hits, sure=sure)


def _elsewhere(written: str, hits: Sequence[Hit]) -> Match:
    """A place in a country that nothing speaks for: the likeliest, left to a person."""
    ranked = sorted(hits, key=lambda hit: (hit.rank, -hit.size))
    guess = _chosen(written, ranked[0], hits, sure=False)
    return replace(guess, why="known only in a country that nothing here speaks of")


def _close(written: str, countries: Sequence[str], gazetteer: Gazetteer) -> Match | None:
    """A misspelt name in countries the surroundings name: safe when one place alone comes close."""
    scored = [pair for country in countries for pair in _similar(written, gazetteer.spellings(country))]
    found = _from_scores(written, scored, _FUZZY_SAFE)
    if found is None or found.verdict.is_safe:
        return found
    return replace(found, country=countries[0] if len(countries) == 1 else "")


def _close_anywhere(written: str, gazetteer: Gazetteer) -> Match | None:
    """A misspelt name without any country around it, compared with the programme's own places only."""
    own = {folded: hits[0].place for folded, hits in gazetteer.own.items() if len(hits) == 1}
    return _from_scores(written, _similar(written, own), _FUZZY_ANYWHERE)


def _similar(written: str, spellings: dict[str, Place]) -> list[tuple[float, Place]]:
    """The places whose folded names come close to a written name, with their scores."""
    folded = fold(bare_name(written))
    if len(folded) < _SHORTEST_FUZZY:
        return []
    found = process.extract(folded, spellings.keys(), scorer=fuzz.ratio, limit=6, score_cutoff=_FUZZY_SEEN)
    return [(score, spellings[name]) for name, score, _ in found]


def _from_scores(written: str, scored: list[tuple[float, Place]], safe: float) -> Match | None:
    """The best of close places when it is close enough and alone; else a doubtful match with all of them."""
    best: dict[str, tuple[float, Place]] = {}
    for score, place in scored:
        if score > best.get(place.key, (0.0, place))[0]:
            best[place.key] = (score, place)
    if not best:
        return None
    ranked = sorted(best.values(), key=lambda item: -item[0])
    candidates = tuple(Candidate(place.key, place.name, place.country, score) for score, place in ranked[:5])
    score, place = ranked[0]
    alone = len(ranked) == 1 or score - ranked[1][0] >= _MARGIN
    same_start = (
        fold(written)[:1] == fold(place.name)[:1] or fold(bare_name(written))[:1] == fold(place.name)[:1]
    )
    if score >= safe and alone and same_start:
        safe_verdict = Verdict.FUZZY_SAFE
        return Match(
            written,
            place.name,
            place.country,
            safe_verdict,
            place.key,
            score,
            "one close spelling",
            candidates,
        )
    return Match(
        written, bare_name(written), "", Verdict.DOUBTFUL, "", score, "close to a known name", candidates
    )


def _unknown(written: str, country: str, hits: Sequence[Hit], why: str) -> Match:
    """A name no source knows, or knows only elsewhere than its surroundings say."""
    verdict = Verdict.DOUBTFUL if hits else Verdict.UNKNOWN
    return Match(written, bare_name(written), country, verdict, "", 0.0, why, _candidates(hits))


def _candidates(hits: Sequence[Hit]) -> tuple[Candidate, ...]:
    ranked = sorted(hits, key=lambda hit: (hit.rank, -hit.size))[:5]
    return tuple(
        Candidate(hit.place.key, hit.place.name, hit.place.country, 100.0 - 10 * hit.rank) for hit in ranked
    )
