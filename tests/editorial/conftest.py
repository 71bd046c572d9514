"""A small site of the editors: the pages that set-up makes, in both languages."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from samband.editorial.actions import plant_site
from samband.editorial.models import ArticleIndex, ArticlePage, PublicationIndex, PublicationPage
from tests.environment import ROOT


@pytest.fixture
def site(programme: None) -> None:
    """The first pages, published, beside the programme that they draw on."""
    plant_site(ROOT / "programme" / "site")


@pytest.fixture
def article(site: None) -> Callable[..., Any]:
    """Return a function that publishes an article in English."""

    def write(title: str, *, live: bool = True, **columns: Any) -> Any:
        index = ArticleIndex.objects.get(locale__language_code="en")
        related = {name: columns.pop(name) for name in ("themes", "goals", "partners") if name in columns}
        page = ArticlePage(title=title, locale=index.locale, live=live, date=columns.pop("date", date(2026, 9, 1)),
                           **columns)  # fmt: skip
        for name, rows in related.items():
            setattr(page, name, rows)
        index.add_child(instance=page)
        return page

    return write


@pytest.fixture
def publication(site: None) -> Callable[..., Any]:
    """Return a function that publishes a publication in English."""

    def write(title: str, **columns: Any) -> Any:
        index = PublicationIndex.objects.get(locale__language_code="en")
        columns = {"type_code": "guides", "year": 2026, **columns}
        page = PublicationPage(title=title, locale=index.locale, **columns)
        index.add_child(instance=page)
        return page

    return write
