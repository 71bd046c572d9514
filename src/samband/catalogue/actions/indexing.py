"""Keeping the search index in step with the projects, in the same transaction."""

from collections.abc import Iterable

from django.db import transaction

from samband.catalogue.models import ProjectPartner
from samband.catalogue.queries.documents import all_documents, documents
from samband.catalogue.states import PROJECTS
from samband.foundation.search import actions as search


@transaction.atomic
def index_projects(keys: Iterable[int]) -> None:
    """Bring the index up to date for these projects; those that are not public leave it."""
    wanted = list(keys)
    found = list(documents(wanted))
    search.put(PROJECTS, found)
    search.remove(PROJECTS, set(wanted) - {document.number for document in found})


@transaction.atomic
def reindex_organisations(keys: Iterable[int]) -> None:
    """Index anew the projects of these organisations; call it when their names or places changed."""
    rows = ProjectPartner.objects.filter(organisation__in=list(keys))
    index_projects(rows.values_list("project_id", flat=True).distinct())


@transaction.atomic
def rebuild_index() -> int:
    """Build the whole index anew from the published projects. Returns how many it holds."""
    return search.rebuild(PROJECTS, all_documents())
