"""What each kind of page shows beside its own words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from samband.editorial import queries
from samband.editorial.exports.citations import FORMATS
from samband.editorial.forms import FlawForm
from samband.editorial.models import TELLERS, ArticleIndex, ComponentPage, NetworkPage, TrainingPage
from samband.editorial.models.base import Teller
from samband.foundation.media.queries import picture_address
from samband.foundation.sharing.heads import Feed, Linked, page_head
from samband.foundation.sharing.linked import site

RELATED = 3
CARD = "fill-1200x630|format-png"


def tells(*kinds: str) -> Callable[[Teller], Teller]:
    """Let a function tell what pages of some kinds show."""

    def keep(teller: Teller) -> Teller:
        TELLERS.update(dict.fromkeys(kinds, teller))
        return teller

    return keep


@tells("sitepage")
def of_every_page(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell where the page stands, what it is called elsewhere and how it is shared."""
    title, description = page.seo_title or page.title, page.search_description or page.lead
    kind = "article" if page.kind == "articlepage" else "website"
    data = _data(page, request)
    head: dict[str, Any] = page_head(request, title=title, description=description, kind=kind, data=data)
    head["translations"] = queries.translations(page)
    if page.social_picture:
        head["sharing"] = replace(head["sharing"], picture=picture_address(page.social_picture, CARD))
    return {
        **head,
        "crumbs": queries.crumbs(page) if page.kind != "homepage" else [],
        "description": description,
    }


def _data(page: Any, request: HttpRequest) -> tuple[Linked, ...]:
    """Return what machines are told: the first page stands for the whole site, with its search."""
    if page.kind != "homepage":
        return ()
    return (site(home=request.path, search=reverse("catalogue:project_list")),)


@tells("homepage")
def of_home(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell what the catalogue holds, what can be applied for and what is new."""
    news = queries.latest_articles(RELATED)
    return {"front": queries.front_page(timezone.now()), "news": news,
            "news_index": queries.page_of_kind(ArticleIndex)}  # fmt: skip


@tells("plainpage", "programmepage", "componentpage")
def of_section(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which pages belong to the same section."""
    told: dict[str, Any] = {"section": queries.neighbours(page)}
    if page.kind == "componentpage":
        told["component"] = queries.component_facts(page.component, timezone.now())
    if page.kind == "programmepage":
        told["cards"] = _cards(queries.below(page, ComponentPage))
    return told


@tells("networkindex")
def of_networks(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which networks there are."""
    return {"cards": _cards(queries.below(page, NetworkPage).select_related("picture"))}


@tells("trainingindex")
def of_trainings(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which trainings there are."""
    return {"cards": _cards(queries.below(page, TrainingPage).select_related("picture"))}


@tells("networkpage")
def of_network(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which projects belong to the network."""
    projects, query = queries.projects_for(f"network={page.network}", RELATED * 2)
    return {"projects": projects, "projects_query": query}


@tells("articleindex")
def of_news(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which articles fit what is asked for."""
    wish = queries.read_news_wish(request.GET)
    feed = f"{request.path}?{'&'.join(filter(None, [queries.first_page(wish), 'format=atom']))}"
    head = page_head(request, title=page.title, description=page.lead, query=wish.address(),
                     feeds=(Feed(page.title, feed),))  # fmt: skip
    return {"news": queries.news(wish), "query": queries.first_page(wish), "feed": feed,
            "canonical": head["canonical"], "sharing": head["sharing"]}  # fmt: skip


@tells("articlepage")
def of_article(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell what the article is about and which others are about the same."""
    themes = [theme.pk for theme in page.themes.all()]
    alike = queries.articles_about("themes", themes, RELATED + 1)
    others = alike if len(alike) > 1 else queries.latest_articles(RELATED + 1)
    return {
        "partners": queries.public_partners(page.partners.all()),
        "projects": queries.public_projects(page.projects.all()),
        "others": [line for line in others if line.page.pk != page.pk][:RELATED],
        "news_index": queries.page_of_kind(ArticleIndex),
    }


@tells("publicationindex")
def of_library(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which publications fit what is asked for."""
    wish = queries.read_library_wish(request.GET)
    return {"library": queries.library(wish), "query": queries.first_page(wish)}


@tells("publicationpage")
def of_publication(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell who wrote the publication, and in which forms it can be cited."""
    return {
        "type": queries.publication_types().get(page.type_code, ""),
        "authors": queries.authors_in_words(page),
        "language_name": queries.language_name(page.publication_language),
        "formats": [(name, form.name) for name, form in FORMATS.items()],
    }


@tells("eventindex")
def of_events(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell what is to come and what has been."""
    coming, past = queries.events(timezone.now())
    return {"coming": coming, "past": past}


@tells("faqpage")
def of_questions(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell which questions have the words that were asked for."""
    words = request.GET.get("q", "").replace("\0", " ")
    groups = queries.questions(page, words, queries.language_of(page))
    found = sum(len(group.questions) for group in groups)
    return {"words": words[:200].strip(), "groups": groups, "found": found}


@tells("accessibilitypage")
def of_accessibility(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Tell how to report a flaw."""
    where = request.GET.get("page", "")[:500]
    return {"form": FlawForm(initial={"page": where})}


def _cards(rows: Any) -> list[tuple[Any, str]]:
    return [
        (row, queries.address(row.url_path, queries.language_of(row)))
        for row in rows.select_related("locale")
    ]
