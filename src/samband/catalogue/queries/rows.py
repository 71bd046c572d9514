"""Result rows: what a list shows of a project, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, gettext

from samband.catalogue.queries.codelists import Codelists

ANY = "any-slug"
OTHER = {code: format_html(' lang="{}"', code) for code, _name in settings.LANGUAGES}


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as a list shows it: every part one text, so that a long list is printed fast.

    `lang` is the attribute of a title in another language than the reader's, "" otherwise; `names` are
    the partners without place and country.
    """

    url: str
    title: str
    lang: str
    partners: str
    names: str
    about: str


def lines(cards: Iterable[dict[str, Any]], lists: Codelists) -> list[ProjectLine]:
    """Turn cards of the index into rows in the active language."""
    language = get_language() or "sv"
    address = reverse("catalogue:project_detail", args=[ANY])
    goals = gettext("Goals")
    return [_line(card, lists, language, address, goals) for card in cards]


def _line(card: dict[str, Any], lists: Codelists, language: str, address: str, goals: str) -> ProjectLine:
    shown = next(code for code in (language, "en", "sv") if card.get(code))
    parts = [years(card["from"], card["to"])]
    parts += [getattr(lists.area[code], language) for code in card["area"] if code in lists.area]
    parts.append(f"{goals} {', '.join(card['goal'])}" if card["goal"] else "")
    return ProjectLine(
        url=address.replace(ANY, card["slug"]),
        title=card[shown],
        lang=OTHER[shown] if shown != language else "",
        partners=" – ".join(_partner(each, lists, language) for each in card["partners"]),
        names=" – ".join(partner[1] for partner in card["partners"]),
        about=" · ".join(part for part in parts if part),
    )


def _partner(partner: list[Any], lists: Codelists, language: str) -> str:
    """Return name, place and country, leaving out what the name tells and Sweden."""
    name, country, place = partner[1:4]
    known = lists.country.get(country)
    land = "" if country == "SE" else getattr(known, language) if known else country
    where = ", ".join(part for part in (place, land) if part)
    return f"{name} ({where})" if where else name


def years(start: str, end: str) -> str:
    """Return a period in years: "2024–2026", "2024", "2024–" or ""."""
    first, last = start[:4], end[:4]
    if not (first and last):
        return f"{first}–{last}" if first or last else ""
    return first if first == last else f"{first}–{last}"
