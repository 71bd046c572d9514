"""Taking the steps of a journal back, the last first, and telling what stands in the way."""

from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from samband.foundation.records.journal import ADDED, CHANGED, EXTENDED, REMOVED
from samband.foundation.records.rows import (
    columns_of,
    from_json,
    model_named,
    pointing_to,
    row_from,
)
from samband.rulebook.findings import N_, Finding

GONE = ("records.gone", N_("“{row}” has been removed since."), N_("Undo later changes first."))
OTHERWISE = (
    "records.otherwise", N_("“{row}” has been changed since."), N_("Undo later changes of it first."),
)  # fmt: skip
USED = ("records.used", N_("“{row}” has come into use since."), N_("Remove what uses it first."))
TAKEN = (
    "records.taken", N_("The place of “{row}” has been taken since."),
    N_("Rename or remove the record that has its name or address now."),
)  # fmt: skip

LOOSE = (
    N_("Something that belonged to the merged record has been removed since."),
    N_("The record that stayed can be corrected by hand."),
)


def take_back(steps: list[dict[str, Any]]) -> list[Finding]:
    """Take every step back and return what could not be; after a finding the caller must roll back."""
    found = [finding for step in reversed(steps) if (finding := _one(step)) is not None]
    return found or _loose_ends({model_named(step["model"])._meta.db_table for step in steps})


def _loose_ends(tables: set[str]) -> list[Finding]:
    """Return a finding when a row that came back points to one that is no longer there."""
    try:
        connection.check_constraints(sorted(tables))
    except IntegrityError:
        return [Finding("records.loose", LOOSE[0], remedy=LOOSE[1])]
    return []


def _one(step: dict[str, Any]) -> Finding | None:
    model = model_named(step["model"])
    pk = from_json(model, _pk_name(model), step["pk"])
    row = model._base_manager.filter(pk=pk).first()
    try:
        with transaction.atomic():
            problem = _TAKE_BACK[step["what"]](model, row, step)
    except IntegrityError:
        problem = TAKEN
    return (
        None if problem is None else Finding(problem[0], problem[1], {"row": step["row"]}, remedy=problem[2])
    )


def _change_back(model: type[Model], row: Any, step: dict[str, Any]) -> Any:
    if row is None:
        return GONE
    now = columns_of(row)
    if any(now[name] != value for name, value in step["after"].items()):
        return OTHERWISE
    values = {name: from_json(model, name, value) for name, value in step["before"].items()}
    model._base_manager.filter(pk=row.pk).update(**values)
    return None


def _shorten(model: type[Model], row: Any, step: dict[str, Any]) -> Any:
    """Take the texts out that were added; whatever else has been added since stays."""
    if row is None:
        return GONE
    kept = [text for text in getattr(row, step["column"]) if text not in step["new"]]
    model._base_manager.filter(pk=row.pk).update(**{step["column"]: kept})
    return None


def _bring_back(model: type[Model], row: Any, step: dict[str, Any]) -> Any:
    if row is not None:
        return TAKEN
    model._base_manager.bulk_create([row_from(model, step["columns"])])
    return None


def _take_away(model: type[Model], row: Any, step: dict[str, Any]) -> Any:
    if row is None:
        return None
    if columns_of(row) != step["columns"]:
        return OTHERWISE
    if any(pointing.rows(row.pk).exists() for pointing in pointing_to(model)):
        return USED
    model._base_manager.filter(pk=row.pk)._raw_delete("default")
    return None


_TAKE_BACK = {CHANGED: _change_back, EXTENDED: _shorten, REMOVED: _bring_back, ADDED: _take_away}


def _pk_name(model: type[Model]) -> str:
    return model._meta.pk.attname
