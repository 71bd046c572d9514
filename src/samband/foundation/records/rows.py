"""Rows as JSON and back, and the rows that point to a row, whatever room they belong to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, Model, QuerySet


@dataclass(frozen=True, slots=True)
class Pointing:
    """A foreign key of some model to the model of a record."""

    model: type[Model]
    field: Field[Any, Any]

    def rows(self, key: Any) -> QuerySet[Any]:
        """Return the rows that point to the record with this primary key, in a stable order."""
        return self.model._base_manager.filter(**{self.field.attname: key}).order_by("pk")


def pointing_to(model: type[Model]) -> Iterator[Pointing]:
    """Yield every foreign key to a model, also those of the hidden tables between many and many."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            found: Any = relation
            yield Pointing(found.related_model, found.field)


def model_named(label: str) -> type[Model]:
    """Return the model with a label such as "people.organisation"."""
    return apps.get_model(label)


def columns_of(row: Model) -> dict[str, Any]:
    """Return all columns of a row as JSON values."""
    return {field.attname: column(row, field) for field in row._meta.concrete_fields}


def column(row: Model, field: Any) -> Any:
    """Return one column of a row as a JSON value; `from_json` reads it back to an equal one.

    Numbers with decimals are texts: the audit log takes only what has one written form.
    """
    value = field.value_from_object(row)
    if value is None or isinstance(value, bool | int | list | dict):
        return value
    return field.value_to_string(row)


def from_json(model: type[Model], name: str, value: Any) -> Any:
    """Return the value that a column has in Python; `name` is the column's attribute."""
    field: Any = model._meta.get_field(_field_name(model, name))
    return None if value is None else field.to_python(value)


def row_from(model: type[Model], columns: dict[str, Any]) -> Any:
    """Return an unsaved row with these columns."""
    return model(**{name: from_json(model, name, value) for name, value in columns.items()})


def _field_name(model: type[Model], attname: str) -> str:
    return next(field.name for field in model._meta.concrete_fields if field.attname == attname)


def plain(values: Any) -> Any:
    """Return values as JSON gives them back, so that they compare equal to what was stored."""
    return json.loads(json.dumps(values, cls=DjangoJSONEncoder))
