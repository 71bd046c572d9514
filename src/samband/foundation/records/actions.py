"""Merging, undoing a merge, keeping old addresses and telling records apart."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone

from samband.foundation.records.journal import Journal
from samband.foundation.records.models import Merge, OldAddress, SaidByFile, TwoOfThem
from samband.foundation.records.undoing import take_back
from samband.rulebook.findings import N_, Finding

__all__ = [
    "TAKEN", "Impossible", "Journal", "change_columns", "keep_merge", "leave_address", "remember_said",
    "tell_apart", "undo_merge",
]  # fmt: skip
TAKEN = Finding(
    "records.same", N_("Another record has this name or address already."),
    remedy=N_("Choose another, or merge the two if they are one."),
)  # fmt: skip


class Impossible(Exception):
    """A step that cannot be taken now; `findings` tell why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(finding.code for finding in findings))
        self.findings = findings


@transaction.atomic
def change_columns(row: Model, values: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Give columns (by attribute) of a row other values and return those that changed: [before, after].

    The two are JSON values. Raises `Impossible` when the database refuses, as for a name that is taken.
    """
    journal = Journal()
    try:
        with transaction.atomic():
            journal.change(row, **values)
    except IntegrityError as refused:
        raise Impossible([TAKEN]) from refused
    return {
        name: [step["before"][name], step["after"][name]]
        for step in journal.steps
        for name in values
        if step["before"][name] != step["after"][name]
    }


@transaction.atomic
def keep_merge(
    journal: Journal, *, kind: str, winner: Model, loser: Model, reason: str, actor: Any | None
) -> Merge:
    """Remember that one record became another by the steps of the journal, and return the merge."""
    return Merge.objects.create(
        kind=kind, winner=str(winner.pk), loser=str(loser.pk), winner_name=str(winner)[:300],
        loser_name=str(loser)[:300], reason=reason, steps=journal.steps, made_at=timezone.now(), made_by=actor,
    )  # fmt: skip


@transaction.atomic
def undo_merge(merge: Merge, *, actor: Any | None) -> None:
    """Bring every row back to what it was before the merge; all of it or nothing.

    Raises `Impossible` with what has happened since that stands in the way.
    """
    fresh = Merge.objects.select_for_update().get(pk=merge.pk)
    if fresh.undone_at is not None:
        raise Impossible([Finding("records.undone", N_("This merge has been undone already."))])
    found: list[Finding] = []
    with transaction.atomic():
        found = take_back(fresh.steps)
        if found:
            transaction.set_rollback(True)
    if found:
        raise Impossible(found)
    fresh.undone_at, fresh.undone_by = timezone.now(), actor
    fresh.save(update_fields=["undone_at", "undone_by"])


@transaction.atomic
def leave_address(kind: str, slug: str, *, record: Any, journal: Journal | None = None) -> None:
    """Let an address that a record had lead to it from now on; an address leads to one record."""
    journal = journal or Journal()
    known = OldAddress.objects.filter(kind=kind, slug=slug).first()
    if known is None:
        journal.add(OldAddress(kind=kind, slug=slug, record=str(record)))
    else:
        journal.change(known, record=str(record))


@transaction.atomic
def tell_apart(kind: str, one: Any, other: Any) -> None:
    """Remember that two records that look alike are two; saying it twice changes nothing."""
    first, second = sorted((str(one), str(other)))
    TwoOfThem.objects.get_or_create(kind=kind, first=first, second=second)


@transaction.atomic
def remember_said(kind: str, said: Mapping[str, Mapping[str, Any]]) -> None:
    """Remember what a file says of records, by primary key as text."""
    SaidByFile.objects.bulk_create(
        [SaidByFile(kind=kind, record=key, values=dict(values)) for key, values in said.items()],
        update_conflicts=True, unique_fields=["kind", "record"], update_fields=["values"],
    )  # fmt: skip
