"""Changes by importing: pages become records and projects, persons decide on names, the index is built."""

from samband.importing.actions.index import build_place_index
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
    "register_new",
    "reject",
]
