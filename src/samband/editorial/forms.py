"""What visitors write to the open site."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_WORDS = 4_000


class FlawForm(forms.Form):
    """Something on the site that somebody could not use."""

    words = forms.CharField(
        label=_("What did not work?"), max_length=LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Tell us what you wanted to do, and what happened."),
        error_messages={"required": _("Write what did not work, so that we can mend it.")},
    )  # fmt: skip
    page = forms.CharField(
        label=_("On which page?"), max_length=500, required=False, help_text=_("Its address or its title.")
    )
    email = forms.EmailField(
        label=_("Your e-mail address"), required=False,
        help_text=_("Only if you want an answer. We use it for that alone."),
        error_messages={"invalid": _("Write the address as name@example.org, or leave it out.")},
    )  # fmt: skip
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    """A trap for programs: people never see it."""
