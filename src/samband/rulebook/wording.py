"""Words for people: marked messages, translatable terms and texts kept in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def N_(message: str) -> str:  # noqa: N802 - the customary gettext keyword that message extraction looks for
    """Mark an English message for extraction and return it unchanged; outer layers translate it."""
    return message


@dataclass(frozen=True, slots=True)
class Term:
    """A word from the code (a msgid) used inside another message, such as the label of a state."""

    msgid: str

    def __str__(self) -> str:
        return self.msgid


@dataclass(frozen=True, slots=True)
class Text:
    """A text from programme data in one or more languages, first language first."""

    translations: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, translations: Mapping[str, str] | None = None, /, **languages: str) -> Text:
        """Make a text from `{"sv": …, "en": …}` or from keywords, in the order given."""
        return cls(tuple({**(translations or {}), **languages}.items()))

    def pick(self, language: str, fallback: str = "en") -> str:
        """Return the text in `language`, else in `fallback`, else in the first language known."""
        known = dict(self.translations)
        first = self.translations[0][1] if self.translations else ""
        return known.get(language) or known.get(fallback) or first

    def as_dict(self) -> dict[str, str]:
        """Return `{language: text}`."""
        return dict(self.translations)

    def __str__(self) -> str:
        return self.pick("en")
