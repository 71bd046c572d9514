"""Reads what the field component needs out of a bound field or plain values."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samband.foundation.ui.component import ComponentError, Values

KINDS = (
    "text",
    "textarea",
    "date",
    "money",
    "number",
    "email",
    "password",
    "url",
    "tel",
    "file",
    "select",
    "checkbox",
    "checkbox_group",
    "radio_group",
    "hidden",
)
BY_WIDGET: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (forms.CheckboxSelectMultiple, "checkbox_group"),
    (forms.RadioSelect, "radio_group"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.DateInput, "date"),
    (forms.FileInput, "file"),
)
BY_INPUT = ("email", "password", "url", "number", "tel")
GROUPED = ("checkbox_group", "radio_group")


def prepare_field(values: Values) -> Values:
    """Fill in kind, ids, label, help, errors and the ready input."""
    bound = values["field"]
    if bound is None:
        bound = _loose(values)
    if not isinstance(bound, BoundField):
        raise ComponentError(
            f'Component "field": the attribute "field" must be a field of a form, not {bound!r}.'
        )
    values["kind"] = kind = values["kind"] or kind_of(bound.field.widget)
    values["label"] = values["label"] or bound.label
    values["help"] = values["help"] or bound.help_text
    values["errors"] = list(bound.errors) if values["field"] is not None else values["errors"] or []
    values["id"] = bound.auto_id or bound.html_name
    values["required"] = bound.field.required
    values["grouped"] = kind in GROUPED
    values["word_limit"] = values["word_limit"] or getattr(bound.field, "word_limit", None)
    values["words_used"] = len(str(bound.value() or "").split()) if values["word_limit"] else 0
    values["described_by"] = _described_by(values)
    values["input"] = _group(bound, values) if values["grouped"] else _input(bound, values)
    return values


def kind_of(widget: forms.Widget) -> str:
    """The kind of input that a widget asks for."""
    for widget_type, kind in BY_WIDGET:
        if isinstance(widget, widget_type):
            return kind
    input_type = str(getattr(widget, "input_type", "text"))
    return input_type if input_type in BY_INPUT else "text"


def _loose(values: Values) -> BoundField:
    if not values["name"] or not values["label"]:
        raise ComponentError('Component "field" needs "field", or both "name" and "label".')
    choices = [(o["value"], o["label"]) for o in values["options"] or ()]
    made: dict[str, Callable[[], forms.Field]] = {
        "textarea": lambda: forms.CharField(widget=forms.Textarea),
        "date": forms.DateField,
        "select": lambda: forms.ChoiceField(choices=choices),
        "radio_group": lambda: forms.ChoiceField(choices=choices, widget=forms.RadioSelect),
        "checkbox_group": lambda: forms.MultipleChoiceField(
            choices=choices, widget=forms.CheckboxSelectMultiple
        ),
        "checkbox": forms.BooleanField,
        "file": forms.FileField,
        "password": lambda: forms.CharField(widget=forms.PasswordInput),
    }
    field = made.get(values["kind"] or "text", forms.CharField)()
    field.label, field.required = values["label"], values["required"]
    form = forms.Form(initial={values["name"]: values["value"]}, use_required_attribute=False)
    return BoundField(form, field, values["name"])


def _described_by(values: Values) -> str:
    ids = []
    if values["help"]:
        ids.append(f"{values['id']}_helptext")
    if values["errors"]:
        ids.append(f"{values['id']}_error")
    if values["word_limit"]:
        ids.append(f"{values['id']}_count")
    return " ".join(ids)


def _attrs(values: Values) -> dict[str, Any]:
    attrs: dict[str, Any] = {
        "class": "ds-input",
        "aria-describedby": values["described_by"] or None,
        "aria-invalid": "true" if values["errors"] else None,
        "autocomplete": values["autocomplete"],
        "data-word-limit": values["word_limit"],
        "rows": values["rows"] or (6 if values["kind"] == "textarea" else None),
        "disabled": True if values["disabled"] else None,
        "inputmode": "decimal" if values["kind"] == "money" else None,
    }
    return {name: value for name, value in attrs.items() if value is not None}


def _input(bound: BoundField, values: Values) -> SafeString:
    widget = copy.deepcopy(bound.field.widget)
    widget.attrs.pop("cols", None)
    if values["kind"] == "date" and isinstance(widget, forms.DateInput):
        widget.input_type, widget.format = "date", "%Y-%m-%d"
    elif values["kind"] == "money":
        widget.input_type = "text"
        widget.attrs.pop("step", None)
    elif isinstance(widget, forms.TextInput) and values["kind"] in BY_INPUT:
        widget.input_type = values["kind"]
    if widget.attrs.get("class"):
        widget.attrs["class"] += " ds-input"
    return bound.as_widget(widget=widget, attrs={**_attrs(values), "id": values["id"]})


def _group(bound: BoundField, values: Values) -> SafeString:
    described = {"aria-invalid": "true"} if values["errors"] else {}
    return format_html_join(
        "",
        '<div class="ds-field">{}<label class="ds-label" for="{}">{}</label></div>',
        (
            (
                _option(option.data, described, disabled=values["disabled"]),
                option.data["attrs"].get("id", ""),
                option.data["label"],
            )
            for option in bound.subwidgets
        ),
    )


def _option(data: dict[str, Any], described: dict[str, str], *, disabled: bool) -> SafeString:
    attrs = {"id": data["attrs"].get("id", ""), **described}
    for name, given in (("checked", data["selected"]), ("disabled", disabled)):
        if given:
            attrs[name] = name
    return format_html(
        '<input class="ds-input" type="{}" name="{}" value="{}"{}>',
        data["type"],
        data["name"],
        data["value"],
        format_html_join("", ' {}="{}"', attrs.items()),
    )


def prepare_error_summary(values: Values) -> Values:
    """List every error of the form with a link to the question it belongs to."""
    form = values["form"]
    found = list(values["errors"] or [])
    if form is not None:
        found += [{"message": text, "url": ""} for text in form.non_field_errors()]
        found += [
            {"message": text, "url": f"#{_first_id(bound)}", "label": bound.label}
            for bound in form
            for text in bound.errors
        ]
    values["found"] = found
    return values


def _first_id(bound: BoundField) -> str:
    if kind_of(bound.field.widget) in GROUPED:
        return f"{bound.auto_id}_0"
    return str(bound.auto_id or bound.html_name)


def count_words(used: int, limit: int) -> str:
    """The word count in words: how many of how many, and how many too many."""
    if used > limit:
        return _("%(used)d of %(limit)d words: %(over)d too many") % {
            "used": used,
            "limit": limit,
            "over": used - limit,
        }
    return _("%(used)d of %(limit)d words") % {"used": used, "limit": limit}
