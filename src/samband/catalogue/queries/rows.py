"""Result rows: what a list shows of a project, ready to print."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language, gettext

from samband.catalogue.queries.codelists import Codelists
from samband.catalogue.states import HOME_COUNTRY
from samband.foundation.search.marking import Marker
from samband.foundation.ui.addresses import known_address

ANY = "any-slug"
OTHER = {code: format_html(' lang="{}"', code) for code, _name in settings.LANGUAGES}


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project as a list shows it: every part one text, so that a long list is printed fast.

    `lang` is the attribute of a title in another language than the reader's, "" otherwise; `names` are
    the partners without place and country. `heading` and `parties` are title and partners for a row, with
    the words that were asked for marked; `quote` is the part of the summary in which they stand, "" when
    there is none, and `quote_lang` its language attribute.
    """

    url: str
    title: str
    lang: str
    partners: str
    names: str
    about: str
    heading: str
    parties: str
    quote: str = ""
    quote_lang: str = ""


def lines(
    cards: Iterable[dict[str, Any]],
    lists: Codelists,
    marker: Marker | None = None,
    texts: Iterable[Mapping[str, str]] = (),
) -> list[ProjectLine]:
    """Turn cards of the index into rows in the active language.

    With a `marker` its hits are marked; `texts` are then what each project may be quoted from.
    """
    language = get_language() or "sv"
    address = known_address("catalogue:project_detail", (ANY,))
    goals = gettext("Goals")
    if marker is None:
        return [_line(card, lists, language, address, goals) for card in cards]
    return [
        _marked(_line(card, lists, language, address, goals), marker, told, language)
        for card, told in zip(cards, texts, strict=True)
    ]


def _marked(line: ProjectLine, marker: Marker, told: Mapping[str, str], language: str) -> ProjectLine:
    """Return the row with hits marked, and a quotation in the reader's language if that has one."""
    quote, spoken = "", language
    for spoken in (language, *(code for code in told if code != language)):
        if quote := marker.quote(told.get(spoken, "")):
            break
    return replace(
        line,
        heading=marker.mark(line.title),
        parties=marker.mark(line.partners),
        quote=quote,
        quote_lang=OTHER.get(spoken, "") if spoken != language else "",
    )


def _line(card: dict[str, Any], lists: Codelists, language: str, address: str, goals: str) -> ProjectLine:
    shown = next((code for code in (language, "en", "sv") if card.get(code)), language)
    parts = [years(card["from"], card["to"])]
    parts += [getattr(lists.area[code], language) for code in card["area"] if code in lists.area]
    parts.append(f"{goals} {', '.join(card['goal'])}" if card["goal"] else "")
    partners = " – ".join(_partner(each, lists, language) for each in card["partners"])
    return ProjectLine(
        url=address.replace(ANY, card["slug"]),
        title=card[shown],
        lang=OTHER[shown] if shown != language else "",
        partners=partners,
        heading=card[shown],
        parties=partners,
        names=" – ".join(_name(partner, language) for partner in card["partners"]),
        about=" · ".join(part for part in parts if part),
    )


def _name(partner: list[Any], language: str) -> str:
    """Return a partner's name; one that may not be named is called something in each language."""
    return str(partner[8] if language != "sv" and len(partner) > 8 else partner[1])


def _partner(partner: list[Any], lists: Codelists, language: str) -> str:
    """Return name, place and country, leaving out what the name tells and Sweden."""
    name, (country, place) = _name(partner, language), partner[2:4]
    if not partner[0]:
        return name
    known = lists.country.get(country)
    land = "" if country == HOME_COUNTRY else getattr(known, language) if known else country
    where = ", ".join(part for part in (place, land) if part)
    return f"{name} ({where})" if where else name


def years(start: str, end: str) -> str:
    """Return a period in years: "2024–2026", "2024", "2024–" or ""."""
    first, last = start[:4], end[:4]
    if not (first and last):
        return f"{first}–{last}" if first or last else ""
    return first if first == last else f"{first}–{last}"
