"""Helping on from an empty answer: the same question with one part left out."""

from collections.abc import Iterator
from dataclasses import replace

from samband.foundation.search.asking import Asked, written
from samband.foundation.search.documents import Instead
from samband.foundation.search.memory import Snapshot
from samband.foundation.search.narrowing import Narrowed, narrow

MOST = 5


def instead(snapshot: Snapshot, narrowed: Narrowed) -> tuple[Instead, ...]:
    """Return what is found without one of the words, or without the choices of one facet, the most first.

    Words in quotation marks are also looked for without the marks.
    """
    found = [each for each in (*_fewer_words(snapshot, narrowed), *_fewer_facets(narrowed)) if each.count]
    return tuple(sorted(found, key=lambda each: -each.count)[:MOST])


def _fewer_words(snapshot: Snapshot, narrowed: Narrowed) -> Iterator[Instead]:
    asked = narrowed.asked
    parts = len(asked.words) + len(asked.phrases)
    for phrase in asked.phrases:
        others = tuple(each for each in asked.phrases if each is not phrase)
        kept = written(replace(asked, phrases=others))
        yield _count(snapshot, narrowed, f"{kept} {phrase.typed}".strip(), f'"{phrase.typed}"')
    for word in asked.words if parts > 1 else ():
        kept = written(Asked(tuple(each for each in asked.words if each is not word), asked.phrases))
        yield _count(snapshot, narrowed, kept, word.typed)


def _count(snapshot: Snapshot, narrowed: Narrowed, words: str, left_out: str) -> Instead:
    result = narrow(snapshot, replace(narrowed.question, words=words)).result
    return Instead(0 if result is None else len(result), words, word=left_out)


def _fewer_facets(narrowed: Narrowed) -> Iterator[Instead]:
    for facet in narrowed.chosen:
        rest = narrowed.without(facet)
        if rest:
            yield Instead(len(rest), narrowed.question.words, facet=facet)
