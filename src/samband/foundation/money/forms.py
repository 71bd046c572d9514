"""Form fields that read amounts as people write them: 220 000, 220,000, 220.000, 220000 kr, 1 500,50."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

MOST_FIGURES = 12
CURRENCY_WORDS = re.compile(r"(?i)\b(kr|kronor|sek)\b\.?|:-")
GROUPED = re.compile(r"[0-9]{1,3}([.,'’][0-9]{3})+")
SIGNS = ("-", "−", "–")
PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?")


def read_amount(text: str) -> Decimal | None:
    """Return the amount that a person wrote, None for nothing at all.

    Raises `ValidationError`, which quotes what was written, for anything else than one amount with at
    most two decimals and twelve figures before them.
    """
    figures = "".join(CURRENCY_WORDS.sub("", unicodedata.normalize("NFKC", text)).split())
    if not figures:
        return None
    if GROUPED.fullmatch(figures):
        figures = re.sub(r"\D", "", figures)
    match = PLAIN.fullmatch(figures)
    if match is None and PLAIN.fullmatch(re.sub(r"\D", "", figures)) and figures.startswith(SIGNS):
        raise ValidationError(
            _("“%(text)s” is below zero. Write an amount of zero or more."), params={"text": text[:40]}
        )
    if match is not None and len(match[1].lstrip("0")) > MOST_FIGURES:
        raise ValidationError(
            _("“%(text)s” is more than can be kept. Write at most twelve figures."),
            params={"text": text[:40]},
        )
    if match is None:
        raise ValidationError(
            _("“%(text)s” is not an amount. Write it in figures, such as 220 000."),
            params={"text": text[:40]},
        )
    return Decimal(f"{match[1]}.{match[2] or 0}")


class AmountField(forms.DecimalField):
    """An amount as people write it; the cleaned value is a Decimal, or None when it may be empty."""

    widget = forms.TextInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 0, "max_digits": 14, "decimal_places": 2, **options})

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]  # the stubs say int
        """Read the amount, or explain what is wrong with it."""
        return value if isinstance(value, Decimal) else read_amount(str(value or ""))

    def prepare_value(self, value: Any) -> Any:
        """Write a stored amount as the reader's language does; what was typed stays as it is."""
        if isinstance(value, Decimal | int):
            return format_decimal(value, locale=get_language() or "sv")
        return value
