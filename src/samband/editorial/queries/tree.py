"""The tree of pages as menus, breadcrumbs and addresses; only what is published and open to everybody."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, gettext
from wagtail.models import Page

from samband.editorial.models import HomePage
from samband.foundation.edition.queries import read_once

STEP = 4
"""Letters of a path for each level of the tree."""
ABOUT = frozenset({"accessibilitypage", "contactpage", "faqpage", "plainpage"})
"""Kinds of pages that are about the site or how to reach us."""
HOME, SECTION = 2, 3
"""Depths: below the root, and below a language's first page."""


@dataclass(frozen=True, slots=True)
class Link:
    """A page to go to."""

    label: str
    url: str
    current: bool = False
    path: str = ""
    at: str = ""
    """Where the reader stands: "page" on it, "true" below it."""


@dataclass(frozen=True, slots=True)
class Menus:
    """The pages right below the first one: those that editors put in the menus, and all the others.

    The others are of two sorts: those of the programme, and those about the site itself.
    """

    main: tuple[Link, ...]
    others: tuple[Link, ...]
    programme: tuple[Link, ...] = ()
    about: tuple[Link, ...] = ()


def address(url_path: str, language: str) -> str:
    """Return the address of a page from where it stands in the tree: "/home/news/" → "/en/news/"."""
    below = url_path.split("/", 2)[2]
    return f"/{language}/{below}"


def published_pages() -> QuerySet[Any]:
    """Return the pages that everybody may read."""
    pages: QuerySet[Any] = Page.objects.live().public()
    return pages


def home_page(language: str | None = None) -> HomePage | None:
    """Return the first page of a language, the reader's by default, or None when there is none yet."""
    code = language or get_language() or "sv"
    pages = HomePage.objects.live().public().filter(locale__language_code=code, depth=HOME)
    found: HomePage | None = pages.select_related("picture").order_by("path").first()
    return found


def menus(language: str | None = None) -> Menus:
    """Return the menus of a language, the reader's by default; read once for each edition."""
    code = language or get_language() or "sv"
    return read_once(("menus", code, get_language()), lambda: _menus(code))


def _menus(code: str) -> Menus:
    rows = published_pages().filter(depth=SECTION, locale__language_code=code).order_by("path")
    columns = ("title", "url_path", "path", "show_in_menus", "shortcutpage__target", "content_type__model")
    main: list[Link] = []
    programme: list[Link] = []
    about: list[Link] = []
    for title, url_path, path, in_menus, target, model in rows.values_list(*columns):
        url = shortcut(target) if target else address(url_path, code)
        if url:
            group = main if in_menus else about if model in ABOUT else programme
            group.append(Link(title, url, path=path))
    return Menus(tuple(main), (*programme, *about), tuple(programme), tuple(about))


def shortcut(target: str) -> str:
    """Return where a shortcut leads in the reader's language, "" when the room has no such page."""
    name, mark, query = target.partition("?")
    try:
        return f"{reverse(name)}{mark}{query}"
    except NoReverseMatch:
        return ""


def crumbs(page: Any) -> list[Link]:
    """Return the way from the first page down to a page, which ends it without a link."""
    code = language_of(page)
    above = [page.path[:length] for length in range(HOME * STEP, len(page.path), STEP)]
    rows = published_pages().filter(path__in=above).order_by("path").values_list("title", "url_path", "path")
    way = [Link(title, address(url_path, code), path=path) for title, url_path, path in rows]
    start = [replace(link, label=gettext("Home")) for link in way[:1]]
    return [*start, *way[1:], Link(page.title, "", current=True, path=page.path)]


def neighbours(page: Any) -> list[Link]:
    """Return the section that a page belongs to: its first page and those right below that one."""
    code, section = language_of(page), page.path[: SECTION * STEP]
    rows = published_pages().filter(path__startswith=section, depth__lte=SECTION + 1).order_by("path")
    found = [
        Link(title, address(url_path, code), current=path == page.path, path=path)
        for title, url_path, path in rows.values_list("title", "url_path", "path")
    ]
    return found if len(found) > 1 else []


def below(page: Any, model: type[Any]) -> QuerySet[Any]:
    """Return the published pages of a kind right below a page, in the editors' order."""
    rows: QuerySet[Any] = (
        model.objects.live().public().filter(path__startswith=page.path, depth=page.depth + 1)
    )
    return rows.order_by("path")


def translations(page: Any) -> dict[str, str]:
    """Return the addresses of a page in each language in which it is published."""
    rows = published_pages().filter(translation_key=page.translation_key)
    found = {code: address(url_path, code) for code, url_path in rows.values_list(
        "locale__language_code", "url_path")}  # fmt: skip
    return {code: found[code] for code in sorted(found, reverse=True)}


def language_of(page: Any) -> str:
    """Return the language of a page that is being read; it is the reader's, but for previews."""
    return str(page.locale.language_code)


def page_of_kind(model: type[Any], language: str | None = None) -> Link | None:
    """Return the first published page of a kind in a language, the reader's by default."""
    code = language or get_language() or "sv"
    row = (
        model.objects.live().public().filter(locale__language_code=code).order_by("path")
        .values_list("title", "url_path").first()
    )  # fmt: skip
    return Link(row[0], address(row[1], code)) if row else None


def marked(found: Menus, here: str) -> Menus:
    """Return menus that tell where the reader stands."""
    return replace(found, main=tuple(replace(link, at=_at(link.url, here)) for link in found.main))


def _at(url: str, here: str) -> str:
    if here == url:
        return "page"
    return "true" if here.startswith(url) else ""


def every_address() -> list[dict[str, str]]:
    """Return the addresses of every published page by language, translations together."""
    rows = published_pages().filter(depth__gte=HOME, shortcutpage__isnull=True).order_by("path")
    found: dict[Any, dict[str, str]] = {}
    for key, code, url_path in rows.values_list("translation_key", "locale__language_code", "url_path"):
        found.setdefault(key, {})[code] = address(url_path, code)
    return list(found.values())
