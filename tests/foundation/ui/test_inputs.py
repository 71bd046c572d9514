"""Inputs are written letter for letter as Django's own templates write them."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from samband.foundation.ui.inputs import PlainInputs

WORDS = st.text(max_size=12)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["rows", "data-x", "disabled", "aria-describedby", "class"]),
    st.one_of(WORDS, st.integers(), st.booleans(), st.none()),
)
WRITTEN = (
    forms.TextInput, forms.EmailInput, forms.PasswordInput, forms.URLInput, forms.NumberInput, forms.DateInput,
    forms.HiddenInput, forms.CheckboxInput, forms.FileInput, forms.Textarea,
)  # fmt: skip
CHOICES = [
    ("", "All"), ("a", "Ö & <b>"), (3, mark_safe("<i>")),
    ("Group & one", [("g", "In it"), ("h", gettext_lazy("Sign in"))]),
    (None, 1.5), ("last", 2000),
]  # fmt: skip


def both(widget, value, attrs):
    """Return what we write and what Django writes."""
    return [
        widget.render("a<name>", value, attrs, renderer) for renderer in (PlainInputs(), DjangoTemplates())
    ]


@given(kind=st.sampled_from(WRITTEN), value=st.one_of(WORDS, st.none(), st.integers()), attrs=ATTRIBUTES)
def test_inputs_are_as_django_writes_them(kind, value, attrs):
    ours, django = both(kind(), value, attrs)
    assert ours == django


@pytest.mark.parametrize("chosen", ["", "a", "h", 3, None, "nowhere"])
@pytest.mark.parametrize("kind", [forms.Select, forms.SelectMultiple])
def test_selects_are_as_django_writes_them(kind, chosen):
    ours, django = both(kind(choices=CHOICES), chosen, {"id": "it", "required": True})
    assert ours == django


@pytest.mark.parametrize("kind", [forms.RadioSelect, forms.CheckboxSelectMultiple])
def test_what_we_have_no_shorter_way_for_goes_through_its_template(kind):
    ours, django = both(kind(choices=[("a", "A")]), "a", {"id": "it"})
    assert ours == django


def test_what_is_safe_already_is_not_escaped_again():
    ours, django = both(forms.TextInput(), mark_safe("a&amp;b"), {"title": mark_safe("&lt;")})
    assert ours == django
