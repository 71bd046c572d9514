"""The form of one section: made from its fields, saving what is valid and keeping what is not."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.http import QueryDict

from samband.applications.forms.inputs import as_typed, input_for
from samband.applications.queries.content import Value
from samband.applications.queries.fields import Field
from samband.rulebook.forms import QuestionKind

BASE = "base:"
"""Prefix of the hidden input that says on which revision a field's value is based."""
PAGE = "page"
"""Name of the hidden input that tells one opened page from another."""


class SectionForm(forms.Form):
    """One section's fields that the person may fill in."""

    def __init__(
        self,
        fields: list[Field],
        values: dict[str, Value],
        data: QueryDict | None = None,
        needed: Collection[str] = (),
    ) -> None:
        self.needed = needed
        self.sources = {item.path: item for item in fields}
        initial = {item.path: as_typed(item, values.get(item.path, "")) for item in fields}
        super().__init__(data, initial=initial, use_required_attribute=False)
        shared: dict[tuple[str, str], forms.Field] = {}
        for item in fields:
            if item.column:  # all cells of a column take in the same
                known = (item.question, item.column)
                self.fields[item.path] = shared[known] = shared.get(known) or input_for(item)
            else:
                self.fields[item.path] = input_for(item)

    def ready(self) -> "SectionForm":
        """Judge what was posted, then mark what the rules need: nothing is required for a save."""
        self.is_valid()
        for path, item in self.sources.items():
            self.fields[path].required = item.is_required if item.column else path in self.needed
        return self

    @property
    def valid_values(self) -> dict[str, Value]:
        """Return the values that are in order, also when others are not."""
        self.is_valid()
        return {path: self.cleaned_data[path] for path in self.sources if path in self.cleaned_data}


def posted(fields: list[Field], data: QueryDict) -> list[Field]:
    """Return the fields that a post speaks of: an unticked box sends nothing, its base does."""
    kept = [item for item in fields if item.table is None and item.kind is not QuestionKind.FILES]
    return [item for item in kept if BASE + item.path in data]


def bases(fields: list[Field], data: QueryDict) -> dict[str, int]:
    """Return the revision that each posted field was based on; what is no number counts as the first."""
    return {item.path: _base(item, data) for item in fields}


def _base(item: Field, data: QueryDict) -> int:
    """Read a field's base; a cell without one of its own rests on its row's."""
    row = BASE + item.path.rpartition(".")[0]
    own = BASE + item.path
    return number(data.get(row if item.column and own not in data else own))


def opened_page(data: QueryDict) -> str:
    """Return the name that tells one opened page from another, as far as it can be stored."""
    return data.get(PAGE, "").replace("\0", "")[:40]


def number(text: Any) -> int:
    """Return a whole number from a hidden input; 0 for anything else."""
    text = str(text or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < MOST_DIGITS else 0


MOST_DIGITS = 10
