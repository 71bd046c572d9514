"""Result rows: what a list shows of a project, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from samband.catalogue.queries.codelists import Codelists, Names

ANY = "any-slug"


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """A partner as a list shows it; `where` is place and country, "" for what the name tells."""

    slug: str
    name: str
    where: str


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as a list shows it. `language` is set when the title is in another language."""

    url: str
    title: str
    language: str
    partners: tuple[PartnerLine, ...]
    areas: tuple[str, ...]
    goals: tuple[tuple[str, str], ...]
    period: str


def lines(cards: Iterable[dict[str, Any]], lists: Codelists) -> list[ProjectLine]:
    """Turn cards of the index into rows in the active language."""
    language = get_language() or "sv"
    address = reverse("catalogue:project_detail", args=[ANY])
    return [_line(card, lists, language, address) for card in cards]


def _line(card: dict[str, Any], lists: Codelists, language: str, address: str) -> ProjectLine:
    title, other = in_language(card, language)
    return ProjectLine(
        url=address.replace(ANY, card["slug"]),
        title=title,
        language=other,
        partners=tuple(partner_line(each, lists) for each in card["partners"]),
        areas=tuple(str(lists.area.get(code, code)) for code in card["area"]),
        goals=tuple((number, str(lists.goal.get(number, ""))) for number in card["goal"]),
        period=years(card["from"], card["to"]),
    )


def in_language(card: dict[str, Any], language: str) -> tuple[str, str]:
    """Return the title for a reader, and its language when that is not the reader's."""
    if card.get(language):
        return card[language], ""
    other = "en" if card.get("en") else "sv"
    return card[other], other if other != language else ""


def partner_line(partner: list[str], lists: Codelists) -> PartnerLine:
    """Return a partner of a card as a list shows it."""
    slug, name, country, place = partner
    land = str(lists.country.get(country, Names(country, country))) if country != "SE" else ""
    return PartnerLine(slug, name, ", ".join(part for part in (place, land) if part))


def years(start: str, end: str) -> str:
    """Return a period in years: "2024–2026", "2024", "2024–" or ""."""
    first, last = start[:4], end[:4]
    if not (first and last):
        return f"{first}–{last}" if first or last else ""
    return first if first == last else f"{first}–{last}"
