"""Showing where a hit is: words marked in a title, and the part of a text in which they stand."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from django.utils.safestring import SafeString, mark_safe

from samband.foundation.search.words import TOKEN, fold, forms, plain_token

BEFORE, LENGTH = 60, 200
"""Letters that a quotation has before its first hit, and altogether."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What counts as a hit: plain forms of words, first letters of words, and words side by side."""

    forms: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    _known: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def mark(self, text: str) -> SafeString:
        """Return the text as HTML with its hits in `<mark>`."""
        text = unicodedata.normalize("NFC", text)
        return _marked(text, self._hits(text))

    def quote(self, text: str) -> SafeString:
        """Return the part of a text around its first hit as HTML, hits marked; "" when it has none."""
        text = unicodedata.normalize("NFC", text)
        first = next(self._hits(text), None)
        if first is None:
            return mark_safe("")
        start, end = _word_start(text, max(0, first[0] - BEFORE)), len(text)
        if end - start > LENGTH:
            end = max(first[1], text.rfind(" ", start, start + LENGTH))
        part = text[start:end].strip()
        before, after = "… " if start else "", " …" if end < len(text) else ""
        return mark_safe(f"{before}{_marked(part, self._hits(part))}{after}")  # noqa: S308  (`_marked` escapes)

    def _hits(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each hit in order, none overlapping another."""
        if self.phrases:
            yield from sorted(self._all_hits(text))
            return
        for token in TOKEN.finditer(text):
            if self._is_hit(token[0]):
                yield token.span()

    def _all_hits(self, text: str) -> set[tuple[int, int]]:
        tokens = [(fold(plain_token(token[0])), *token.span(), token[0]) for token in TOKEN.finditer(text)]
        tokens = [token for token in tokens if token[0]]
        inside: set[int] = {at for at, token in enumerate(tokens) if self._is_hit(token[3])}
        for phrase in self.phrases:
            size = len(phrase)
            for at in range(len(tokens) - size + 1):
                if all(tokens[at + n][0] == phrase[n] for n in range(size)):
                    inside.update(range(at, at + size))
        return {tokens[at][1:3] for at in inside}

    def _is_hit(self, token: str) -> bool:
        known = self._known.get(token)
        if known is None:
            written = plain_token(token)
            known = not self.forms.isdisjoint(forms(written)) or fold(written).startswith(
                self.starts or ("\0",)
            )
            self._known[token] = known
        return known


def _word_start(text: str, at: int) -> int:
    """Return where the first whole word from here on begins."""
    if at == 0:
        return 0
    space = text.find(" ", at, at + BEFORE)
    return at if space < 0 else space + 1


def _marked(text: str, hits: Iterator[tuple[int, int]]) -> SafeString:
    parts: list[str] = []
    at = 0
    for start, end in hits:
        parts += (escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>")
        at = end
    parts.append(escape(text[at:]))
    return mark_safe("".join(parts))  # noqa: S308  (each part is escaped)
