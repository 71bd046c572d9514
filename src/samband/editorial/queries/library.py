"""The library: a page of publications, and what they can be narrowed by."""

import re
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page as Sheet
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import get_language

from samband.editorial.choosing.kinds import publication_types
from samband.editorial.models import PublicationPage
from samband.editorial.queries.news import Choice
from samband.editorial.queries.tree import address
from samband.editorial.queries.wishes import LibraryWish
from samband.foundation.i18n.names import localized
from samband.foundation.i18n.writing import reader_locale

SIZE = 20
MOST_HITS = 500
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """A publication in a list."""

    page: Any
    url: str
    type: str
    authors: str


@dataclass(frozen=True, slots=True)
class Library:
    """One page of publications with what they can be narrowed by."""

    wish: LibraryWish
    page: "Sheet[Any]"
    lines: list[PublicationLine]
    types: list[Choice]
    themes: list[Choice]
    languages: list[Choice]
    years: list[Choice]


def publications(language: str | None = None) -> QuerySet[Any]:
    """Return the published publications in a language's tree (the reader's by default), newest first."""
    code = language or get_language() or "sv"
    rows: QuerySet[Any] = PublicationPage.objects.live().public().filter(locale__language_code=code)
    return rows.order_by("-year", "title")


def library(wish: LibraryWish) -> Library:
    """Answer what is asked of the library; the number of queries does not grow with the publications."""
    everything = publications()
    page = Paginator(narrowed(everything, wish).select_related("cover"), SIZE).get_page(wish.page)
    columns = set(everything.order_by().values_list("type_code", "publication_language", "year").distinct())
    names = publication_types()
    themes = PublicationPage._meta.get_field("themes").remote_field.model._default_manager
    return Library(
        wish=wish,
        page=page,
        lines=publication_lines(page),
        types=[Choice(code, names.get(code, code)) for code in sorted({row[0] for row in columns if row[0]})],
        themes=[
            Choice(row.code, localized(row, "name"))
            for row in themes.filter(pk__in=everything.order_by().values("themes")).order_by("pk")
        ],
        languages=[Choice(code, capfirst(language_name(code))) for code in sorted({row[1] for row in columns})],
        years=[Choice(str(year), str(year)) for year in sorted({row[2] for row in columns if row[2]},
                                                               reverse=True)],
    )  # fmt: skip


def narrowed(rows: QuerySet[Any], wish: LibraryWish) -> QuerySet[Any]:
    """Return the publications that a wish asks for."""
    wanted = {"type_code": wish.type, "themes__code": wish.theme, "publication_language": wish.language,
              "year": wish.year}  # fmt: skip
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    return rows.filter(pk__in=_with_words(wish.words)) if wish.words else rows


def publication_lines(rows: Any) -> list[PublicationLine]:
    """Return publications with their addresses and in words."""
    code, names = get_language() or "sv", publication_types()
    return [
        PublicationLine(row, address(row.url_path, code), names.get(row.type_code, ""), authors_in_words(row))
        for row in rows
    ]


def latest_publications(count: int, type_code: str = "") -> list[PublicationLine]:
    """Return the newest publications, of one type when it is named."""
    rows = narrowed(publications(), LibraryWish(type=type_code))
    return publication_lines(rows.select_related("cover")[:count])


def authors_in_words(publication: Any) -> str:
    """Return the authors as they are read: "Anna Andersson, Kwame Boateng"."""
    return ", ".join(" ".join(reversed(name.split(", ", 1))) for name in authors_of(publication))


def authors_of(publication: Any) -> list[str]:
    """Return the authors, family name first where there is one."""
    return [line.strip() for line in publication.authors.splitlines() if line.strip()]


def language_name(code: str) -> str:
    """Return the name of a language in the reader's, or its code."""
    return str(reader_locale().languages.get(code) or code)


def _with_words(words: str) -> list[int]:
    """Return the keys of the pages that have all the words, whole or as the beginning of one in a title."""
    plain = " ".join(WORD.findall(words))
    if not plain:
        return []
    pages = PublicationPage.objects.live()
    hits = {row.pk for row in pages.search(plain, operator="and")[:MOST_HITS]}
    return sorted(hits | {row.pk for row in pages.autocomplete(plain, operator="and")[:MOST_HITS]})
