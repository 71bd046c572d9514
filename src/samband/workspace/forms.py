"""Answering those who apply."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MessageForm(forms.Form):
    """What the office wants to say."""

    text = forms.CharField(
        label=_("Your message"), widget=forms.Textarea, max_length=10_000,
        error_messages={"required": _("Write something first.")},
    )  # fmt: skip

    def __init__(self, data: object = None) -> None:
        super().__init__(data, use_required_attribute=False)  # type: ignore[arg-type]
