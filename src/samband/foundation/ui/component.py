"""What a user interface component is, and how its attributes are checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.template import TemplateSyntaxError

Values = dict[str, Any]
Prepare = Callable[[Values], Values]


class ComponentError(TemplateSyntaxError, ValueError):
    """A component was used in a way that its declaration does not allow."""


@dataclass(frozen=True)
class Attribute:
    """One declared attribute of a component.

    ``choices`` lists the only values allowed. ``may_be_none`` lets a required
    attribute carry an unknown value, which the template then words itself.
    """

    name: str
    doc: str
    required: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()
    may_be_none: bool = False


@dataclass(frozen=True)
class Example:
    """Template source that shows a component at work, with the data it needs."""

    title: str
    source: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Component:
    """A declared piece of the interface; its markup is ``ui/<name>.html``.

    The same values give the same markup, which is therefore kept (`drawn.py`). A component that also
    looks at the request says so with ``reads_request``; only then is it handed to its template.
    """

    name: str
    doc: str
    group: str
    attributes: tuple[Attribute, ...] = ()
    examples: tuple[Example, ...] = ()
    takes_body: bool = False
    slots: tuple[str, ...] = ()
    prepare: Prepare | None = None
    reads_request: bool = False

    @property
    def template_name(self) -> str:
        """Path of the template that renders this component."""
        return f"ui/{self.name}.html"

    def check_names(self, given: set[str]) -> None:
        """Refuse unknown and missing attribute names with a message that helps."""
        known = {attribute.name for attribute in self.attributes}
        for name in sorted(given - known):
            raise ComponentError(
                f'Component "{self.name}" has no attribute "{name}". {self._hint(name, known)}'
            )
        for attribute in self.attributes:
            if attribute.required and attribute.name not in given:
                raise ComponentError(
                    f'Component "{self.name}" needs the attribute "{attribute.name}": {attribute.doc}'
                )

    def check_value(self, name: str, value: Any) -> None:
        """Refuse a value that the declaration of the attribute ``name`` does not allow."""
        attribute = next(a for a in self.attributes if a.name == name)
        if value is None:
            if attribute.required and not attribute.may_be_none:
                raise ComponentError(
                    f'Component "{self.name}": the required attribute "{name}" has no value. '
                    f"It means: {attribute.doc}"
                )
            return
        if attribute.choices and str(value) not in attribute.choices:
            raise ComponentError(
                f'Component "{self.name}": attribute "{name}" cannot be {value!r}; '
                f"choose one of {', '.join(attribute.choices)}."
            )

    def context_for(self, given: Values) -> Values:
        """Values for the template: what was given, checked, with defaults filled in."""
        self.check_names(set(given))
        for name, value in given.items():
            self.check_value(name, value)
        values = {a.name: a.default for a in self.attributes}
        values.update({name: value for name, value in given.items() if value is not None})
        return self.prepare(values) if self.prepare else values

    def _hint(self, name: str, known: set[str]) -> str:
        close = get_close_matches(name, known, n=1)
        listed = ", ".join(sorted(known)) or "none"
        return f'Did you mean "{close[0]}"?' if close else f"It has: {listed}."


_declared: dict[str, Component] = {}


def declare(component: Component) -> Component:
    """Make a component known by its name; a name can be declared once."""
    if component.name in _declared:
        raise ComponentError(f'Component "{component.name}" is declared twice.')
    _declared[component.name] = component
    return component


def find(name: str) -> Component:
    """Return the component called ``name``, or raise with the closest known name."""
    if name not in _declared:
        close = get_close_matches(name, _declared, n=1)
        hint = f'Did you mean "{close[0]}"?' if close else "See /styleguide/ for all of them."
        raise ComponentError(f'There is no component "{name}". {hint}')
    return _declared[name]


def all_components() -> list[Component]:
    """Every declared component, by group and name."""
    return sorted(_declared.values(), key=lambda c: (c.group, c.name))
