"""Changes by importing: pages become records and projects, persons decide on names, the index is built."""

from samband.importing.actions.index import build_place_index
from samband.importing.actions.laying import lay_places_in_regions
from samband.importing.actions.pages import import_pages
from samband.importing.actions.reviewing import Decision, choose, register_new, reject
from samband.importing.actions.summary import ImportSummary, Outcome
from samband.importing.sources import UnreadableSources

__all__ = [
    "Decision",
    "ImportSummary",
    "Outcome",
    "UnreadableSources",
    "build_place_index",
    "choose",
    "import_pages",
    "lay_places_in_regions",
    "register_new",
    "reject",
]
