"""Keeping the office's search index of cases."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction

from samband.applications.queries import cases, with_parties
from samband.foundation.search import actions as search
from samband.foundation.search.documents import NAMES, Document, Text
from samband.foundation.search.queries import size_of
from samband.workspace.states import CASES


def index_case(case: Any) -> None:
    """Bring the index up to date for one case."""
    search.put(CASES, _documents(cases().filter(pk=case.pk)))


@transaction.atomic
def rebuild_case_index() -> int:
    """Build the index anew from every case that was handed in. Returns how many it holds."""
    return search.rebuild(CASES, _documents(cases().filter(submitted_at__isnull=False)))


def renew_case_index() -> str:
    """Build the index anew when it does not hold as many cases as were handed in; say what was done."""
    if size_of(CASES) == cases().filter(submitted_at__isnull=False).count():
        return "up to date"
    return f"{rebuild_case_index()} cases indexed anew"


def _documents(rows: Any) -> Iterator[Document]:
    light = rows.select_related(None).select_related("application")
    for case in with_parties(light).order_by("pk").iterator(chunk_size=500):
        yield Document(number=case.pk, sort_key=case.number.encode(), texts=tuple(_texts(case)))


def _texts(case: Any) -> Iterable[Text]:
    yield Text(NAMES, case.number)
    yield Text(NAMES, case.application.title_sv, "sv")
    yield Text(NAMES, case.application.title_en, "en")
    for party in case.parties.all():
        yield Text(NAMES, party.organisation.name)
