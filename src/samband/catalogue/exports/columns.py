"""The columns of projects as data, read from cards alone: a card holds only what anyone may see."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries import Codelists
from samband.catalogue.queries.values import PHASE_LABELS
from samband.catalogue.states import Side
from samband.foundation.sharing.heads import absolute
from samband.foundation.spreadsheets.sheets import Column, Kind, Value

Card = Mapping[str, Any]
Read = Callable[[Card], Value]
ANY = "any-slug"
IN_ENGLISH = 8
"""Where a card's partner has its name in English, when that is another one."""

LABELS = {
    "title": (_("Project"), Kind.TEXT, _("The title in the reader's language, or in the one there is.")),
    "title_sv": (_("Title in Swedish"), Kind.TEXT, _("Empty when there is none.")),
    "title_en": (_("Title in English"), Kind.TEXT, _("Empty when there is none.")),
    "swedish_partners": (_("Swedish partners"), Kind.TEXTS, _("Names, in the order of the project.")),
    "international_partners": (
        _("International partners"), Kind.TEXTS,
        _("Names, partners in third countries too; a protected one is not named."),
    ),
    "places": (_("Places"), Kind.TEXTS, _("Where the partners are, as exactly as that is public.")),
    "countries": (_("Countries"), Kind.TEXTS, _("Where the international partners are.")),
    "country_codes": (_("Country codes"), Kind.TEXTS, _("ISO 3166-1 alpha-2; XK for Kosovo.")),
    "areas": (_("Project areas"), Kind.TEXTS, _("Names from the codelist.")),
    "themes": (_("Themes"), Kind.TEXTS, _("Names from the codelist.")),
    "goals": (_("Global goals"), Kind.TEXTS, _("Numbers of the goals for sustainable development.")),
    "core_areas": (_("Core areas"), Kind.TEXTS, _("Names from the codelist.")),
    "networks": (_("Networks"), Kind.TEXTS, _("Names from the codelist.")),
    "component": (_("Kind of grant"), Kind.TEXT, _("The part of the programme that the project belongs to.")),
    "status": (_("Status"), Kind.TEXT, _("Planned, running or finished on the day the file is made.")),
    "starts_on": (_("Starts"), Kind.DATE, _("First day.")),
    "ends_on": (_("Ends"), Kind.DATE, _("Last day.")),
    "amount": (_("Granted amount"), Kind.AMOUNT, _("Empty for projects without a decision here.")),
    "currency": (_("Currency"), Kind.TEXT, _("ISO 4217.")),
    "decided_on": (_("Decided"), Kind.DATE, _("Day of the decision, or its year where only that is public.")),
    "address": (_("Address"), Kind.TEXT, _("The project's page.")),
}  # fmt: skip
"""Heading, kind and meaning of each column, by its stable name."""
NAMES = tuple(LABELS)


def project_columns(lists: Codelists, *, today: date, names: Iterable[str] = NAMES) -> tuple[Column, ...]:
    """Return the columns of these names, in their own order, as the reader's language calls them."""
    wanted = set(names)
    readers = _about(lists, today) | _described(lists)
    return tuple(
        Column(name, str(label), kind, readers[name])
        for name, (label, kind, _meaning) in LABELS.items()
        if name in wanted
    )


def column_names() -> list[tuple[str, str, str]]:
    """Return name, heading and meaning of every column in the reader's language."""
    return [(name, str(label), str(meaning)) for name, (label, _kind, meaning) in LABELS.items()]


def _about(lists: Codelists, today: date) -> dict[str, Read]:
    """Return what reads titles, partners, period and grant.

    Rows are read while they are sent, when no language is active any more: each reader knows its own.
    """
    language = get_language() or "sv"
    address = absolute(reverse("catalogue:project_detail", args=[ANY]))
    phases = {phase: str(label) for phase, label in PHASE_LABELS.items()}
    abroad = (Side.INTERNATIONAL, Side.THIRD)
    return {
        "title": lambda card: next((card[code] for code in (language, "en", "sv") if card.get(code)), ""),
        "title_sv": lambda card: card["sv"],
        "title_en": lambda card: card["en"],
        "swedish_partners": lambda card: _partners(card, (Side.SWEDISH,), language),
        "international_partners": lambda card: _partners(card, abroad, language),
        "places": lambda card: tuple(partner[5] for partner in card["partners"] if partner[5]),
        "status": lambda card: phases.get(phase_of(card["from"], card["to"], today), ""),
        "starts_on": lambda card: _day(card["from"]),
        "ends_on": lambda card: _day(card["to"]),
        "amount": lambda card: Decimal(card["amount"]) if card["amount"] else None,
        "currency": lambda card: card["currency"],
        "decided_on": lambda card: _day(card["decided"]),
        "address": lambda card: address.replace(ANY, card["slug"]),
    }


def _described(lists: Codelists) -> dict[str, Read]:
    """Return what reads subjects: codes of codelists, under their names in the reader's language."""
    language = get_language() or "sv"

    def named(facet: str) -> Read:
        names = {code: getattr(each, language, code) for code, each in getattr(lists, facet).items()}
        return lambda card: tuple(names.get(code, code) for code in card[facet])

    components = {code: getattr(each, language, code) for code, each in lists.component.items()}
    return {
        "countries": named("country"),
        "country_codes": lambda card: tuple(card["country"]),
        "areas": named("area"),
        "themes": named("theme"),
        "goals": lambda card: tuple(card["goal"]),
        "core_areas": named("core"),
        "networks": named("network"),
        "component": lambda card: components.get(card["component"], card["component"]),
    }


def phase_of(starts: str, ends: str, today: date) -> str:
    """Return whether a period (ISO dates, "" when unknown) is running, planned or finished; "" when unsure.

    The same rule as the filter's: what has no end may or may not go on.
    """
    now = today.isoformat()
    if ends and ends < now:
        return "finished"
    if starts > now:
        return "planned"
    return "running" if starts and ends else ""


def _partners(card: Card, sides: tuple[Side, ...], language: str) -> tuple[str, ...]:
    at = IN_ENGLISH if language == "en" else 1
    return tuple(
        partner[at] if len(partner) > at else partner[1]
        for partner in card["partners"]
        if partner[4] in sides
    )


def _day(text: str) -> Value:
    """Return a day, or the text itself where a card tells no more than the year."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
