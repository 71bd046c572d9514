"""What a question leaves of an index: the documents that have its words and fit its choices."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from pyroaring import BitMap

from samband.foundation.search.asking import Asked, read_query
from samband.foundation.search.documents import Question
from samband.foundation.search.finding import Found, find
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.periods import facet_at

MOST_VALUES = 50
"""Most chosen values of one facet that are heeded."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A question put to an index. `limits` has what each facet's choices leave; None stands for all."""

    question: Question
    asked: Asked
    found: Found | None
    chosen: Mapping[str, tuple[str, ...]]
    limits: Mapping[str, BitMap]
    result: BitMap | None

    def without(self, facet: str) -> BitMap | None:
        """Return what is left when the choices of one facet are not heeded."""
        if facet not in self.limits:
            return self.result
        base = self.found.every if self.found else None
        return _all_of(base, (limit for other, limit in self.limits.items() if other != facet))


def narrow(snapshot: Snapshot, question: Question) -> Narrowed:
    """Put a question to an index."""
    asked = read_query(question.words)
    found = find(snapshot, asked) if asked else None
    chosen = {facet: tuple(dict.fromkeys(v))[:MOST_VALUES] for facet, v in question.chosen.items() if v}
    limits = {
        facet: facet_at(snapshot, facet, question.today).either(values) for facet, values in chosen.items()
    }
    result = _all_of(found.every if found else None, limits.values())
    return Narrowed(question, asked, found, chosen, limits, result)


def _all_of(base: BitMap | None, limits: Iterable[BitMap]) -> BitMap | None:
    """Return what is in all of them; None stands for every document there is."""
    sets = [*([] if base is None else [base]), *limits]
    return reduce(BitMap.__and__, sets) if sets else None
