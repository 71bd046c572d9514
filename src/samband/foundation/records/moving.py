"""Letting everything that points to one record point to another, whatever room it belongs to."""

from collections.abc import Iterator
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model, UniqueConstraint

from samband.foundation.records.journal import Journal
from samband.foundation.records.rows import Pointing, pointing_to
from samband.rulebook.findings import N_, Finding

CLASH = (
    N_("“{row}” cannot follow: there is one for the record that stays already, and both say something."),
    N_("Look at both, and remove or change one of them first."),
)


def move_pointers(
    journal: Journal, loser: Model, winner: Model, *, absorbed: frozenset[str]
) -> list[Finding]:
    """Let every row that points to the loser point to the winner, and return what cannot.

    A row whose twin points to the winner already is dropped when its model is one of `absorbed` (labels
    such as "people.membership") or a table between many and many, unless something points to it in turn.
    """
    found = []
    for pointing in pointing_to(type(loser)):
        for row in pointing.rows(loser.pk):
            if not _moved(journal, pointing, row, winner, absorbed):
                found.append(Finding("records.clash", CLASH[0], {"row": str(row)}, remedy=CLASH[1]))
    return found


def _moved(journal: Journal, pointing: Pointing, row: Any, winner: Model, absorbed: frozenset[str]) -> bool:
    name = pointing.field.attname
    if isinstance(row, type(winner)) and row.pk == winner.pk:
        journal.change(row, **{name: None})  # nothing points to itself
        return True
    if _has_twin(pointing, row, winner):
        mine = row._meta.label_lower in absorbed or bool(row._meta.auto_created)
        if not mine or any(each.rows(row.pk).exists() for each in pointing_to(type(row))):
            return False
        journal.remove(row)
        return True
    try:
        with transaction.atomic():
            journal.change(row, **{name: winner.pk})
    except IntegrityError:
        return False
    return True


def _has_twin(pointing: Pointing, row: Any, winner: Model) -> bool:
    rows = pointing.model._base_manager.exclude(pk=row.pk)
    for names in _unique_with(pointing):
        wanted = {name: getattr(row, row._meta.get_field(name).attname) for name in names}
        wanted[pointing.field.name] = winner.pk
        if None not in wanted.values() and rows.filter(**wanted).exists():
            return True
    return False


def _unique_with(pointing: Pointing) -> Iterator[tuple[str, ...]]:
    """Yield the sets of columns that must be unique together and have the foreign key among them."""
    meta, name = pointing.model._meta, pointing.field.name
    if pointing.field.unique:
        yield (name,)
    yield from (tuple(names) for names in meta.unique_together if name in names)
    for constraint in meta.constraints:
        if isinstance(constraint, UniqueConstraint) and name in constraint.fields:
            yield tuple(constraint.fields)
