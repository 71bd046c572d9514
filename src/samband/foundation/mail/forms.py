"""Choosing how often letters come, and which kinds are held back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.foundation.mail.models import Wish
from samband.foundation.mail.queries import held_kinds, known_kinds


class PaceForm(forms.Form):
    """How often news come by e-mail."""

    pace = forms.ChoiceField(
        label=_("Letters that are news"), choices=Wish.Pace, widget=forms.RadioSelect,
        help_text=_("What you must act on, and what you should keep, always comes at once."),
    )  # fmt: skip


class KindsForm(forms.Form):
    """Which kinds of letters are held back when they are written."""

    kinds = forms.MultipleChoiceField(
        label=_("Hold these kinds of letters back"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("They wait in the outbox until somebody releases them, one by one."),
    )  # fmt: skip

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"kinds": sorted(held_kinds())}, use_required_attribute=False)
        choice: Any = self.fields["kinds"]
        choice.choices = [(each, each) for each in known_kinds()]
