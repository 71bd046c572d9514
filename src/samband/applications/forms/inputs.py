"""Inputs that understand what people write: amounts with spaces and commas, dates, texts."""

from datetime import date
from decimal import InvalidOperation
from typing import Any

from babel.numbers import format_decimal
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samband.applications.queries.fields import Field
from samband.foundation.files.inputs import FilesField
from samband.foundation.money.forms import read_amount
from samband.foundation.ui.text_input import TextInput as TextInput  # with the inputs of this room
from samband.rulebook.forms import QuestionKind


class DateInput(forms.CharField):
    """A day, written as year-month-day; empty is allowed. The cleaned value is ISO text."""

    widget = forms.DateInput

    def clean(self, value: Any) -> str:
        """Return the day as ISO text, or explain what is wrong with it."""
        text = str(super().clean(value) or "").strip()
        if not text:
            return ""
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise ValidationError(
                _("“%(text)s” is no day in the calendar. Write year, month and day, such as 2027-03-31."),
                params={"text": text[:40]},
            ) from None
        return day.isoformat()


class MoneyInput(forms.CharField):
    """An amount as people write it: 220 000, 220,000, 220000 kr. The cleaned value is plain figures."""

    def clean(self, value: Any) -> str:
        """Return the amount in plain figures, or explain what is wrong with it."""
        amount = read_amount(str(super().clean(value) or ""))
        return "" if amount is None else f"{amount.normalize():f}"


class NumberInput(forms.CharField):
    """A number as people write it: 12, 1 200, 2,5. The cleaned value is plain figures."""

    def clean(self, value: Any) -> str:
        """Return the number in plain figures, or explain what is wrong with it."""
        text = str(super().clean(value) or "")
        number = read_amount(text)
        return "" if number is None else f"{number.normalize():f}"


class ManyInput(forms.MultipleChoiceField):
    """Several values from a list; the cleaned value is a sorted list of codes."""

    def clean(self, value: Any) -> list[str]:
        """Return the chosen codes, each once."""
        return sorted(set(super().clean(value)))


def input_for(item: Field) -> forms.Field:
    """Return the form field that takes in a field of the application; nothing is ever required."""
    shared: dict[str, Any] = {"label": item.label, "help_text": item.help, "required": False}
    match item.kind:
        case QuestionKind.DATE:
            return DateInput(max_length=40, **shared)
        case QuestionKind.MONEY:
            return MoneyInput(max_length=60, **shared)
        case QuestionKind.NUMBER:
            return NumberInput(max_length=40, **shared)
        case QuestionKind.CHOICE if item.column:
            choices = [("", _("Choose")), *item.options]
            return forms.ChoiceField(choices=choices, widget=forms.Select, **shared)
        case QuestionKind.MULTI:
            return ManyInput(choices=item.options, widget=forms.CheckboxSelectMultiple, **shared)
        case QuestionKind.FILES:
            return FilesField(**shared)
        case QuestionKind.CHOICE:
            return forms.ChoiceField(choices=item.options, widget=forms.RadioSelect, **shared)
    widget = forms.Textarea if item.kind is QuestionKind.LONGTEXT else forms.TextInput
    attrs = {"lang": item.language} if item.language else {}
    return TextInput(
        max_length=item.max_length,
        widget=widget(attrs=attrs),
        error_messages={
            "max_length": _(
                "The text has %(show_value)d characters; at most %(limit_value)d fit. Shorten it; "
                "it has not been saved."
            )
        },
        **shared,
    )


def as_typed(item: Field, value: str | list[str]) -> str | list[str]:
    """Return a stored value as a person would type it: amounts with separators."""
    if item.kind in (QuestionKind.MONEY, QuestionKind.NUMBER) and isinstance(value, str) and value:
        try:
            return str(format_decimal(value, locale=get_language() or "sv"))
        except InvalidOperation:
            return value
    return value
