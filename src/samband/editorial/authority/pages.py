"""The editors' pages that use a record, and how their drafts follow when it is merged."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from wagtail.models import Page

from samband.catalogue.queries.records import authority
from samband.catalogue.states import RecordKind

CODED = {
    RecordKind.NETWORK: ("editorial.NetworkPage", "network"),
    RecordKind.COMPONENT: ("editorial.ComponentPage", "component"),
    RecordKind.PUBLICATION_TYPE: ("editorial.PublicationPage", "type_code"),
}
"""Pages that name a record by its code: their model and column."""


def pages_using(kind: str, key: Any) -> QuerySet[Page]:
    """Return the pages, live or not, that name a record in one of their fields."""
    found: set[int] = set()
    for model, name in _many(kind):
        found |= set(model._default_manager.filter(**{name: key}).values_list("pk", flat=True))
    if kind in CODED:
        label, column = CODED[RecordKind(kind)]
        coded = apps.get_model(label)._default_manager.filter(**{column: key})
        found |= set(coded.values_list("pk", flat=True))
    rows: QuerySet[Page] = Page.objects.filter(pk__in=found).order_by("title")
    return rows


def follow_in_drafts(kind: str, loser: Any, winner: Any, journal: Any) -> None:
    """Let the latest words of pages, published or not, name the winner where they named the loser."""
    for model, name in _many(kind):
        for page in model._default_manager.exclude(latest_revision=None).select_related("latest_revision"):
            named = list(page.latest_revision.content.get(name) or [])
            if loser.pk in named:
                now = list(dict.fromkeys(winner.pk if key == loser.pk else key for key in named))
                content = {**page.latest_revision.content, name: now}
                journal.change(page.latest_revision, content=content)


def _many(kind: str) -> Iterator[tuple[type[Any], str]]:
    """Yield the page models of this room, and their fields, that name many records of a kind."""
    wanted = authority(kind).model
    for model in apps.get_app_config("editorial").get_models():
        if issubclass(model, Page):
            for field in model._meta.many_to_many:
                if field.related_model is wanted:
                    yield model, field.name
