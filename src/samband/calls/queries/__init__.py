"""Reading the programme and its rounds: the door that other rooms use."""

from samband.calls.queries.contents import (
    NoProgrammeError,
    NoVersionError,
    core_areas,
    criteria_of,
    form_of,
    legal_forms,
    programme,
    ruleset_of,
)
from samband.calls.queries.countries import country_facts, country_periods, open_countries
from samband.calls.queries.rounds import (
    announced_rounds,
    get_round,
    get_visible,
    open_rounds,
    opening_day,
    published_rounds,
    round_facts,
    rounds,
    versions_of,
    visible_to,
)
from samband.calls.queries.versions import Versions, components, in_force, versions_for

__all__ = [
    "NoProgrammeError", "NoVersionError", "Versions", "announced_rounds", "components", "core_areas",
    "country_facts", "country_periods", "criteria_of", "form_of", "get_round", "get_visible", "in_force",
    "legal_forms", "open_countries", "open_rounds", "opening_day", "programme", "published_rounds",
    "round_facts", "rounds", "ruleset_of", "versions_for", "versions_of", "visible_to",
]  # fmt: skip
