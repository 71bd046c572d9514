"""Reading the programme and its rounds: the door that other rooms use."""

from samband.calls.queries.checking import programme_problems
from samband.calls.queries.contents import (
    NoProgrammeError,
    NoVersionError,
    clusters,
    core_areas,
    criteria_of,
    currency,
    form_of,
    legal_forms,
    networks,
    programme,
    ruleset_of,
    time_zones,
)
from samband.calls.queries.deadlines import Clock, clocks_of
from samband.calls.queries.exporting import export_programme
from samband.calls.queries.folder import FileProblem, ProgrammeError
from samband.calls.queries.rounds import (
    announced_rounds,
    get_round,
    get_visible,
    open_rounds,
    opening_day,
    published_rounds,
    round_facts,
    round_taking,
    rounds,
    versions_of,
    visible_to,
)
from samband.calls.queries.versions import Versions, components, in_force, versions_for
from samband.catalogue.queries import country_facts, country_periods, open_countries

__all__ = [
    "Clock",
    "FileProblem",
    "NoProgrammeError",
    "NoVersionError",
    "ProgrammeError",
    "Versions",
    "announced_rounds",
    "clocks_of",
    "clusters",
    "components",
    "core_areas",
    "country_facts",
    "country_periods",
    "criteria_of",
    "currency",
    "export_programme",
    "form_of",
    "get_round",
    "get_visible",
    "in_force",
    "legal_forms",
    "networks",
    "open_countries",
    "open_rounds",
    "opening_day",
    "programme",
    "programme_problems",
    "published_rounds",
    "round_facts",
    "round_taking",
    "rounds",
    "ruleset_of",
    "time_zones",
    "versions_for",
    "versions_of",
    "visible_to",
]
