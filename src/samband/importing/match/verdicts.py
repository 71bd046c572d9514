"""How sure a match is, with what it was chosen from and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """From certain to none; doubtful and unknown names wait for a person."""

    EXACT = "exact"
    VARIANT = "variant"
    FUZZY_SAFE = "fuzzy-safe"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"

    @property
    def is_safe(self) -> bool:
        """Whether a record may be stored under the matched name without a person."""
        return self in {Verdict.EXACT, Verdict.VARIANT, Verdict.FUZZY_SAFE}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One authority record that a written name may mean."""

    key: str
    name: str
    country: str
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """A written name, the name to print for it, and the grounds.

    `key` names the authority record and is empty for unknown names; `country` is a two-letter code or empty;
    `score` goes from 0 to 100; `why` is a short English reason for the reviewer.
    """

    written: str
    name: str
    country: str
    verdict: Verdict
    key: str = ""
    score: float = 0.0
    why: str = ""
    candidates: tuple[Candidate, ...] = ()
