"""Giving the application as it stands a name."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.applications.forms.inputs import TextInput


class VersionForm(forms.Form):
    """A name for a version."""

    name = TextInput(
        label=_("Name of the version"), max_length=100,
        help_text=_("Such as: before the meeting with the council."),
        error_messages={"required": _("Write a name that you will recognise later.")},
    )  # fmt: skip
