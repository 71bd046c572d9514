"""What a block refuses: addresses that lead astray, and headings out of order."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HEADING = re.compile(r"<h([2-6])\b")
FIRST = 2
SCHEMES = frozenset({"https", "http", "mailto", "tel"})


def refuse_strange_address(value: str) -> None:
    """Accept a path of this site, a web address, an e-mail address or a telephone number; refuse the rest."""
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        parts = urlsplit("")
    own = not parts.scheme and not parts.netloc and value.startswith(("/", "#", "?"))
    if "\\" in value or not (own or parts.scheme in SCHEMES):
        raise ValidationError(
            _("Write an address that begins with https://, or a path of this site that begins with /.")
        )


def headings(html: str) -> list[int]:
    """Return the levels of the headings in a text, in their order."""
    return [int(level) for level in HEADING.findall(html)]


def first_skipped(levels: Iterator[tuple[Any, list[int]]]) -> Any | None:
    """Return the key of the first part whose headings skip a level, or None when all are in order.

    The page's title is the only heading of the first level, so the first in the text is of the second.
    """
    before = FIRST - 1
    for key, found in levels:
        for level in found:
            if level > before + 1:
                return key
            before = level
    return None
