"""Why a file cannot be read as a page text, with the file and the line to look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

#: English message templates by code; whoever shows a problem translates the template and fills in its parameters.
MESSAGES: Final[dict[str, str]] = {
    "missing": "There is no file here. Check the path.",
    "unreadable": "The file cannot be opened: %(reason)s.",
    "empty": "The file is empty. A page text starts with a title.",
    "too-large": "The file is %(size)s bytes; a page text has at most %(limit)s. Split it, or check that it is text.",
    "utf-16": "The text is stored as UTF-16. Save it as UTF-8 and try again.",
    "binary": "This is not text: it holds bytes that no text has. Save the page as plain text.",
    "encoding": "Byte %(byte)s on this line is not UTF-8. Save the text as UTF-8 and try again.",
    "html": "This is HTML, not page text. Save what a reader sees on the page as plain text.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason to refuse one file; `line` counts from 1 and is 0 when the whole file is meant."""

    code: str
    path: Path
    line: int = 0
    params: dict[str, str | int] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The untranslated template, to be passed to gettext."""
        return MESSAGES[self.code]

    def __str__(self) -> str:
        """The English sentence with file and line, ready for a terminal."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.message % self.params}"
