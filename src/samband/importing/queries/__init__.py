"""Reading imported records, names that wait for a person, and what they may mean."""

from samband.importing.queries.items import (
    Context,
    alike,
    context_of,
    get_visible,
    next_waiting,
    visible_to,
    waiting_items,
)
from samband.importing.queries.options import (
    ORGANISATION,
    Option,
    candidates_of,
    countries_to_choose,
    country_name,
    search_options,
)
from samband.importing.queries.outcomes import Became, became, happened
from samband.importing.queries.records import imported_records, resolutions, sources_waiting

__all__ = [
    "ORGANISATION",
    "Became",
    "Context",
    "Option",
    "alike",
    "became",
    "candidates_of",
    "context_of",
    "countries_to_choose",
    "country_name",
    "get_visible",
    "happened",
    "imported_records",
    "next_waiting",
    "resolutions",
    "search_options",
    "sources_waiting",
    "visible_to",
    "waiting_items",
]
