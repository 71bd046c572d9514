"""Telling the open site of a changed record: names that pages remember, and the projects it stands in."""

from collections.abc import Iterable

from samband.catalogue.actions.indexing import index_projects
from samband.catalogue.states import CODELISTS, RecordKind
from samband.foundation.search.actions import touch

ROWS = frozenset({RecordKind.ORGANISATION, RecordKind.PLACE})
"""Kinds that pages read row by row; the others are remembered until their generation is raised."""


def tell_open_site(kind: str, projects: Iterable[int]) -> None:
    """Let pages and search say what a record says now; call it in the transaction that changed it."""
    if kind not in ROWS:
        touch(CODELISTS)
    index_projects(sorted(projects))
