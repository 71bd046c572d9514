"""What a reader asks of the news and of the library, read from an address; nothing in it raises."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from samband.catalogue.queries import read_page

LONGEST, LONGEST_WORDS = 120, 200
FIRST_YEAR, LAST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class NewsWish:
    """Articles about a theme, a goal or a partner, or of a year; empty parts ask for nothing."""

    theme: str = ""
    goal: str = ""
    partner: str = ""
    year: str = ""
    page: int = 1

    @property
    def is_empty(self) -> bool:
        """True when nothing narrows the list."""
        return not (self.theme or self.goal or self.partner or self.year)

    def address(self) -> str:
        """Return the query string; the same wish always has the same one."""
        return _address(self, ("theme", "goal", "partner", "year"))


@dataclass(frozen=True, slots=True)
class LibraryWish:
    """Publications with some words, of a type, a year, a theme or in a language."""

    words: str = ""
    type: str = ""
    theme: str = ""
    language: str = ""
    year: str = ""
    page: int = 1

    @property
    def is_empty(self) -> bool:
        """True when nothing narrows the list."""
        return not (self.words or self.type or self.theme or self.language or self.year)

    def address(self) -> str:
        """Return the query string; the same wish always has the same one."""
        return _address(self, ("words", "type", "theme", "language", "year"))


def read_news_wish(params: QueryDict) -> NewsWish:
    """Read what is asked of the news."""
    return NewsWish(
        theme=_word(params, "theme"), goal=_number(params, "goal"), partner=_word(params, "partner"),
        year=_year(params), page=read_page(params),
    )  # fmt: skip


def read_library_wish(params: QueryDict) -> LibraryWish:
    """Read what is asked of the library."""
    words = " ".join(params.get("q", "")[:LONGEST_WORDS].replace("\0", " ").split())
    return LibraryWish(
        words=words, type=_word(params, "type"), theme=_word(params, "theme"),
        language=_word(params, "language"), year=_year(params), page=read_page(params),
    )  # fmt: skip


def first_page(wish: NewsWish | LibraryWish) -> str:
    """Return the query string without the page's number, as links to other pages carry it."""
    return replace(wish, page=1).address()


def _address(wish: NewsWish | LibraryWish, names: tuple[str, ...]) -> str:
    pairs = [("q" if name == "words" else name, getattr(wish, name)) for name in names]
    pairs = [(name, value) for name, value in pairs if value]
    if wish.page > 1:
        pairs.append(("page", str(wish.page)))
    return urlencode(pairs)


def _word(params: QueryDict, name: str) -> str:
    value = params.get(name, "").strip()
    return value if len(value) <= LONGEST and value.replace("-", "").isalnum() else ""


def _number(params: QueryDict, name: str) -> str:
    value = params.get(name, "")
    return value if value.isascii() and value.isdigit() and len(value) <= 2 else ""


def _year(params: QueryDict) -> str:
    value = params.get("year", "")
    sound = value.isascii() and value.isdigit() and len(value) == 4
    return value if sound and FIRST_YEAR <= int(value) <= LAST_YEAR else ""
