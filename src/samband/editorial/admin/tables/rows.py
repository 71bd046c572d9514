"""The shape of a report: headings, rows of cells, and choices that narrow it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table; `tone` makes it a label, `note` is said below in small.

    `steps` are (label, address) of what can be done there by pressing a button.
    """

    text: Any
    url: str = ""
    tone: str = ""
    note: Any = ""
    steps: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to narrow a report: its name in the address, its label, and (value, label) of its options."""

    name: str
    label: Any
    options: Sequence[tuple[str, Any]]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is shown."""

    headings: Sequence[Any]
    rows: Sequence[Sequence[Cell]]
    empty: Any
    choices: Sequence[Choice] = field(default=())


def page_cell(page: Any, *, note: Any = "") -> Cell:
    """Return a page by its title, leading to where it is edited."""
    return Cell(page.title, reverse("wagtailadmin_pages:edit", args=[page.pk]), note=note)


def picked(data: Any, name: str, label: Any, options: Sequence[tuple[str, Any]]) -> Choice:
    """Return a choice with what the reader picked; what is no option counts as nothing picked."""
    value = data.get(name, "")
    return Choice(name, label, options, value if value in dict(options) else "")


def kind_of(page: Any) -> str:
    """Return what a page's kind is called."""
    model: type[Model] | None = page.specific_class
    return capfirst(str(model._meta.verbose_name)) if model else "–"
