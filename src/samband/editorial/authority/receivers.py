"""What pages have to say when a record is merged or goes."""

from typing import Any

from django.dispatch import receiver

from samband.catalogue.actions.merging import address_asked, record_followed
from samband.editorial.authority.pages import CODED, follow_in_drafts, pages_using
from samband.rulebook.findings import N_, Finding


@receiver(address_asked)
def ask_pages(kind: str, record: Any, **_: Any) -> list[Finding]:
    """Say which pages name a record by its code, which would lead nowhere without it."""
    if kind not in CODED:
        return []
    return [
        Finding(
            "editing.page", N_("The page “{page}” is about it."), {"page": page.title},
            remedy=N_("Change or remove the page first."),
        )
        for page in pages_using(kind, record.pk)
    ]  # fmt: skip


@receiver(record_followed)
def follow_merge(kind: str, loser: Any, winner: Any, journal: Any, **_: Any) -> None:
    """Let drafts name the record that stayed."""
    follow_in_drafts(kind, loser, winner, journal)
