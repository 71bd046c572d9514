"""Keeping the search index in step with the projects, in the same transaction."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from samband.catalogue.models import ProjectPartner
from samband.catalogue.queries.documents import all_documents, documents
from samband.catalogue.states import CARD_FORM, PROJECTS
from samband.foundation.search import actions as search
from samband.foundation.search.queries import has_other_cards

CHUNK = 500
_gathered: ContextVar[set[int] | None] = ContextVar("gathered", default=None)


@contextmanager
def indexing_at_the_end() -> Iterator[None]:
    """Index the projects that change inside the block together when it ends, in the caller's transaction.

    Saving many projects is several times faster so. After an exception nothing is indexed: the caller's
    transaction is undone. A block inside another leaves the work to the outer one.
    """
    if _gathered.get() is not None:
        yield
        return
    gathered: set[int] = set()
    token = _gathered.set(gathered)
    try:
        yield
    finally:
        _gathered.reset(token)
    keys = sorted(gathered)
    for start in range(0, len(keys), CHUNK):
        index_projects(keys[start : start + CHUNK])


@transaction.atomic
def index_projects(keys: Iterable[int]) -> None:
    """Bring the index up to date for these projects; those that are not public leave it."""
    wanted = list(keys)
    gathered = _gathered.get()
    if gathered is not None:
        gathered.update(wanted)
        return
    found = list(documents(wanted))
    search.put(PROJECTS, found)
    search.remove(PROJECTS, set(wanted) - {document.number for document in found})


@transaction.atomic
def reindex_organisations(keys: Iterable[int]) -> None:
    """Index anew the projects of these organisations; call it when their names or places changed."""
    rows = ProjectPartner.objects.filter(organisation__in=list(keys))
    index_projects(rows.values_list("project_id", flat=True).distinct())


@transaction.atomic
def renew_index() -> str:
    """Build the index anew when its cards have another form than this version reads; say what was done."""
    if has_other_cards(PROJECTS, form=CARD_FORM):
        return f"{rebuild_index()} projects indexed anew"
    return "up to date"


@transaction.atomic
def rebuild_index() -> int:
    """Build the whole index anew from the published projects. Returns how many it holds."""
    return search.rebuild(PROJECTS, all_documents())
