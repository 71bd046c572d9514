"""Calls as their public pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from samband.calls.models import Round
from samband.calls.queries import (
    clusters,
    core_areas,
    country_facts,
    legal_forms,
    round_facts,
    ruleset_of,
    time_zones,
)
from samband.calls.queries.conditions import Condition, applicants, frame, least_core_areas
from samband.calls.queries.deadlines import availability, clocks, first_closing
from samband.calls.states import RoundState
from samband.calls.tables.countries import by_cluster
from samband.catalogue.queries import themes
from samband.foundation.flow.texts import local
from samband.foundation.i18n.names import localized
from samband.rulebook.facts import CountryFacts, CountryStatus
from samband.rulebook.schedule import is_open


@dataclass(frozen=True, slots=True)
class Card:
    """A call in the list."""

    round: Round
    name: str
    purpose: str
    availability: str
    takes_applications: bool
    conditions: list[Condition]


def cards(rounds: Iterable[Round], at: datetime) -> list[Card]:
    """Return the calls of a list, with the frame that their rules set."""
    return [_card(round_, at) for round_ in rounds]


def announcement(round_: Round, at: datetime) -> dict[str, Any]:
    """Return everything that a call's page shows."""
    ruleset, today = ruleset_of(round_), timezone.localdate(at)
    countries = [facts for facts in country_facts(today).values() if facts.is_in_force(today)]
    if round_.countries:
        countries = [facts for facts in countries if facts.code in round_.countries]
    opened = _with(CountryStatus.OPEN, countries)
    groups = clusters()
    return {
        "card": _card(round_, at),
        "applicants": applicants(ruleset, legal_forms()),
        "countries": by_cluster(opened, groups),
        "continuing": by_cluster(_with(CountryStatus.LEGACY, countries), groups),
        "least_core_areas": least_core_areas(ruleset),
        "core_areas": [local(area.name) for area in core_areas()],
        "clocks": clocks(round_, opened, time_zones()),
        "ruleset": ruleset,
        "first_closing": first_closing(round_),
        "themes": [localized(row, "name") for row in themes() if row.code in round_.themes],
    }


def _card(round_: Round, at: datetime) -> Card:
    return Card(
        round=round_,
        name=localized(round_.component, "name"),
        purpose=localized(round_.component, "purpose"),
        availability=availability(round_, at),
        takes_applications=_takes_applications(round_, at),
        conditions=frame(ruleset_of(round_)),
    )


def _takes_applications(round_: Round, at: datetime) -> bool:
    return round_.state == RoundState.OPEN and is_open(round_facts(round_), at)


def _with(status: CountryStatus, countries: Iterable[CountryFacts]) -> list[CountryFacts]:
    return [facts for facts in countries if facts.status is status]
