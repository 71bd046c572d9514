"""Tying translations to their originals, and noting when an original has moved on."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.editorial.admin.models import Translation
from samband.editorial.admin.queries.translations import untied
from samband.editorial.admin.queries.words import words_of
from samband.foundation.audit.actions import record


@transaction.atomic
def tie(page: Any, source: Any, *, actor: Any | None) -> Translation:
    """Tie a translation to the page that it was copied from, as agreeing with its words of now."""
    link, _created = Translation.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "source_id": source.pk, "revision": _words_of_now(source),
            "matched_at": timezone.now(), "changed_at": None,
        },
    )  # fmt: skip
    record(f"page:{page.pk}", "translation_begun", actor=actor, data={"source": source.pk})
    return link


@transaction.atomic
def mark_matching(page: Any, *, actor: Any | None) -> Translation:
    """Say that a translation agrees with what its original has published. A page that is none raises."""
    link = Translation.objects.select_for_update().get(page_id=page.pk)
    link.revision = _words_of_now(link.source)
    link.matched_at, link.changed_at = timezone.now(), None
    link.save()
    record(f"page:{page.pk}", "translation_matched", actor=actor,
           data={"source": link.source_id, "revision": link.revision_id})  # fmt: skip
    return link


@transaction.atomic
def source_published(source: Any) -> int:
    """Note in each translation whether its original now says something else; return how many are behind."""
    now, behind = timezone.now(), 0
    said = None
    for link in Translation.objects.filter(source_id=source.pk).select_related("revision"):
        said = words_of(source) if said is None else said
        agreed = words_of(link.revision.as_object()) if link.revision else []
        differs = agreed != said
        behind += differs
        if differs != bool(link.changed_at):
            link.changed_at = now if differs else None
            link.save(update_fields=["changed_at"])
    return behind


@transaction.atomic
def tie_untied(like: Any | None = None) -> int:
    """Tie pages that belong together but were not made by copying; they are taken to agree as they are."""
    return len([tie(page, source, actor=None) for page, source in list(untied(like))])


def _words_of_now(source: Any) -> Any:
    """Return the revision that holds what the page says now, drawn up when there is none."""
    page = source.specific
    if page.live and page.live_revision_id:
        return page.live_revision
    if not page.live and page.latest_revision_id:
        return page.latest_revision
    return page.save_revision(changed=False, clean=False)
