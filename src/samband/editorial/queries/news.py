"""The news: a page of articles, and what they can be narrowed by."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.paginator import Page as Sheet
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.db.models.functions import ExtractYear
from django.utils.translation import get_language

from samband.editorial.models import ArticlePage
from samband.editorial.queries.about import named_partners
from samband.editorial.queries.tree import address
from samband.editorial.queries.wishes import NewsWish
from samband.foundation.i18n.names import localized

SIZE = 12
MOST = 12
"""Articles on a page, and values of a facet."""
MOST_PARTNERS = 200


class Choice(NamedTuple):
    """A value to narrow a list by."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list."""

    page: Any
    url: str


@dataclass(frozen=True, slots=True)
class News:
    """One page of articles with what they can be narrowed by."""

    wish: NewsWish
    page: "Sheet[Any]"
    lines: list[ArticleLine]
    themes: list[Choice]
    goals: list[Choice]
    partners: list[Choice]
    years: list[Choice]


def articles(language: str | None = None) -> QuerySet[Any]:
    """Return the published articles of a language (the reader's by default), newest first."""
    code = language or get_language() or "sv"
    rows: QuerySet[Any] = ArticlePage.objects.live().public().filter(locale__language_code=code)
    return rows.order_by("-date", "-pk")


def news(wish: NewsWish) -> News:
    """Answer what is asked of the news; the number of queries does not grow with the articles."""
    found = narrowed(articles(), wish)
    page = Paginator(found.select_related("picture"), SIZE).get_page(wish.page)
    everything = articles().order_by()
    return News(
        wish=wish,
        page=page,
        lines=article_lines(page),
        themes=_named(everything, "themes", "code", "name"),
        goals=_named(everything, "goals", "number", "name"),
        partners=_partners(everything),
        years=_years(everything),
    )


def narrowed(rows: QuerySet[Any], wish: NewsWish) -> QuerySet[Any]:
    """Return the articles that a wish asks for; a partner that may not be named leads to none."""
    if wish.theme:
        rows = rows.filter(themes__code=wish.theme)
    if wish.goal:
        rows = rows.filter(goals__number=wish.goal)
    if wish.partner:
        rows = rows.filter(partners__slug=wish.partner) if wish.partner in named_partners() else rows.none()
    return rows.filter(date__year=wish.year) if wish.year else rows


def article_lines(rows: Any) -> list[ArticleLine]:
    """Return articles with their addresses."""
    code = get_language() or "sv"
    return [ArticleLine(row, address(row.url_path, code)) for row in rows]


def latest_articles(count: int, theme: str = "") -> list[ArticleLine]:
    """Return the newest articles in the reader's language, of one theme when it is named."""
    rows = narrowed(articles(), NewsWish(theme=theme))
    return article_lines(rows.select_related("picture")[:count])


def articles_about(field: str, keys: list[Any], count: int) -> list[ArticleLine]:
    """Return the newest articles with one of some partners, projects, goals or themes (`field`)."""
    if not keys:
        return []
    rows = articles().filter(**{f"{field}__in": keys}).distinct().select_related("picture")
    return article_lines(rows[:count])


def _named(rows: QuerySet[Any], field: str, key: str, name: str) -> list[Choice]:
    model: Any = ArticlePage._meta.get_field(field).related_model
    found = model._default_manager.filter(pk__in=rows.values(field)).order_by("pk")
    return [Choice(str(getattr(row, key)), localized(row, name)) for row in found]


def _partners(rows: QuerySet[Any]) -> list[Choice]:
    """Return whom articles are about, as far as the catalogue names them."""
    model: Any = ArticlePage._meta.get_field("partners").related_model
    found = model._default_manager.filter(pk__in=rows.values("partners")).order_by("name")
    named = named_partners()
    choices = [Choice(slug, name) for slug, name in found.values_list("slug", "name") if slug in named]
    return choices[:MOST_PARTNERS]


def _years(rows: QuerySet[Any]) -> list[Choice]:
    years = rows.annotate(published_year=ExtractYear("date")).values_list("published_year", flat=True)
    return [Choice(str(year), str(year)) for year in years.distinct().order_by("-published_year")]
