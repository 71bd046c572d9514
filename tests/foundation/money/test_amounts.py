"""Amounts are read as people write them, and refused in words when they are not amounts."""

from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override

from samband.foundation.money.forms import AmountField, read_amount


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("220000", "220000"), ("220 000", "220000"), ("220\u00a0000", "220000"), ("220\u202f000 kr", "220000"),
        ("220,000", "220000"), ("220.000", "220000"), ("220'000", "220000"), ("SEK 1,220,000", "1220000"),
        ("1 500,50", "1500.50"), ("1500.5", "1500.5"), ("220 000:-", "220000"), ("２２０", "220"), ("0", "0"),
    ],
)  # fmt: skip
def test_an_amount_is_read(written, amount):
    assert read_amount(written) == Decimal(amount)


@pytest.mark.parametrize("written", ["", "  ", "kr"])
def test_nothing_is_no_amount(written):
    assert read_amount(written) is None


@pytest.mark.parametrize("written", ["abc", "1,2,3", "-5", "1e9", "NaN", "12.345.6", "9" * 13, "10 or 20"])
def test_what_is_no_amount_is_refused_in_words(written):
    with pytest.raises(ValidationError) as refusal:
        read_amount(written)

    assert written[:40] in refusal.value.messages[0]


class Form(forms.Form):
    amount = AmountField(required=False, max_value=500)


def test_the_field_keeps_what_was_typed_and_judges_its_limits():
    wrong, large, right = Form({"amount": "abc"}), Form({"amount": "1 000"}), Form({"amount": "499,90"})

    assert (wrong.is_valid(), wrong["amount"].value()) == (False, "abc")
    assert (large.is_valid(), large["amount"].value()) == (False, "1 000")
    assert (right.is_valid(), right.cleaned_data["amount"]) == (True, Decimal("499.90"))


@pytest.mark.parametrize(("language", "shown"), [("sv", "1\u00a0500,5"), ("en", "1,500.5")])
def test_a_stored_amount_is_shown_the_local_way(language, shown):
    with override(language):
        assert Form(initial={"amount": Decimal("1500.5")})["amount"].value() == shown
