"""Writes the inputs of forms as Django's templates do, without the templates: a form has dozens of them."""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe

FOLDER = "django/forms/widgets/"
INPUTS = frozenset(
    f"{FOLDER}{kind}.html"
    for kind in (
        "checkbox", "color", "date", "datetime", "email", "file", "hidden", "input", "number", "password",
        "search", "tel", "text", "time", "url",
    )
)  # fmt: skip
OPTION = f"{FOLDER}select_option.html"


class PlainInputs(DjangoTemplates):
    """Django's renderer of forms; what it has no shorter way for goes through the template."""

    def render(
        self, template_name: str, context: Mapping[str, Any], request: HttpRequest | None = None
    ) -> str:
        """Write one widget, letter for letter as its template in Django would."""
        written: str | None = None
        if template_name in INPUTS:
            written = _input(context["widget"])
        elif template_name == f"{FOLDER}textarea.html":
            written = _textarea(context["widget"])
        elif template_name == f"{FOLDER}select.html":
            written = _select(context["widget"])
        if written is None:
            return super().render(template_name, dict(context), request)
        return mark_safe(written)  # noqa: S308  (every value is escaped below)


def _input(widget: Mapping[str, Any]) -> str:
    value = "" if widget["value"] is None else f' value="{_said(widget["value"])}"'
    name, attributes = _said(widget["name"]), _attributes(widget["attrs"])
    return f'<input type="{_said(widget["type"])}" name="{name}"{value}{attributes}>'


def _textarea(widget: Mapping[str, Any]) -> str:
    value = _said(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{_said(widget["name"])}"{_attributes(widget["attrs"])}>\n{value}</textarea>'


def _select(widget: Mapping[str, Any]) -> str | None:
    """Return a plain select, or None when its options are written in a way of their own."""
    groups = widget["optgroups"]
    if any(option["template_name"] != OPTION for _, options, _ in groups for option in options):
        return None
    parts = [f'<select name="{_said(widget["name"])}"{_attributes(widget["attrs"])}>']
    for title, options, _ in groups:
        if title:
            parts.append(f'\n  <optgroup label="{_label(title)}">')
        parts += [f"\n  {_option(option)}\n" for option in options]
        if title:
            parts.append("\n  </optgroup>")
    return "".join([*parts, "\n</select>"])


def _option(option: Mapping[str, Any]) -> str:
    attributes = _attributes(option["attrs"])
    return f'<option value="{_said(option["value"])}"{attributes}>{_label(option["label"])}</option>'


def _attributes(attrs: Mapping[str, Any]) -> str:
    return "".join(
        f" {_said(name)}" if value is True else f' {_said(name)}="{_said(value)}"'
        for name, value in attrs.items()
        if value is not False
    )


def _label(value: Any) -> str:
    return _said(value if isinstance(value, (str, Promise)) else localize(value))


def _said(value: Any) -> str:
    return value if type(value) is SafeString else escape(str(value))
