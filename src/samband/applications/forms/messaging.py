"""Writing a message in a case."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.applications.forms.inputs import TextInput


class MessageForm(forms.Form):
    """What one wants to say."""

    text = TextInput(
        label=_("Your message"), widget=forms.Textarea, max_length=10_000,
        error_messages={"required": _("Write something first.")},
    )  # fmt: skip
