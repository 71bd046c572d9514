"""Changing rows while writing down each change, so that the changes can be taken back one by one."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from samband.foundation.records.rows import column, columns_of, from_json

CHANGED, EXTENDED, REMOVED, ADDED = "changed", "extended", "removed", "added"


@dataclass(slots=True)
class Journal:
    """What has been done to rows, in order; each step is JSON."""

    steps: list[dict[str, Any]] = field(default_factory=list)

    def change(self, row: Model, **values: Any) -> None:
        """Give columns (by attribute, such as `place_id`) of a row other values."""
        fields = {each.attname: each for each in row._meta.concrete_fields}
        before = {name: column(row, fields[name]) for name in values}
        for name, value in values.items():
            setattr(row, name, value)
        after = {name: column(row, fields[name]) for name in values}
        if before == after:
            return
        type(row)._base_manager.filter(pk=row.pk).update(
            **{name: from_json(type(row), name, value) for name, value in after.items()}
        )
        self._write(CHANGED, row, before=before, after=after)

    def extend(self, row: Model, name: str, more: list[str]) -> None:
        """Add texts to a column that holds a list of texts; those it has are passed over."""
        had = list(getattr(row, name))
        new = [text for text in dict.fromkeys(more) if text and text not in had]
        if new:
            setattr(row, name, [*had, *new])
            type(row)._base_manager.filter(pk=row.pk).update(**{name: [*had, *new]})
            self._write(EXTENDED, row, column=name, new=new)

    def add(self, row: Model) -> None:
        """Insert an unsaved row."""
        row.save(force_insert=True)
        self._write(ADDED, row, columns=columns_of(row))

    def remove(self, row: Model) -> None:
        """Delete a row, and it alone: the database refuses when another row still points to it."""
        columns = columns_of(row)
        pk = row.pk
        type(row)._base_manager.filter(pk=pk)._raw_delete(using=row._state.db or "default")
        row.pk = pk
        self._write(REMOVED, row, columns=columns)

    def _write(self, what: str, row: Model, **said: Any) -> None:
        key = column(row, row._meta.pk)
        self.steps.append({"what": what, "model": row._meta.label_lower, "pk": key, "row": str(row), **said})
