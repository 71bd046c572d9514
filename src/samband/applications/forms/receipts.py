"""Checking a receipt: by its number and fingerprint, or by the file that was handed in."""

import hashlib

from django import forms
from django.utils.translation import gettext_lazy as _

LARGEST_FILE = 10_000_000
"""Bytes of the largest file that is looked at; an application in canonical form is far smaller."""
SHORTEST, WHOLE = 12, 64
"""Figures of a fingerprint that are enough beside the receipt's number, and those of a whole one."""


class ReceiptForm(forms.Form):
    """What stands on a receipt."""

    number = forms.CharField(label=_("Receipt number"), max_length=40, help_text=_("Such as K-2026-0001-1."))
    hash = forms.CharField(
        label=_("Fingerprint of the content"), max_length=100,
        help_text=_("The whole fingerprint, or its first twelve figures."),
    )  # fmt: skip

    def clean_number(self) -> str:
        """Return the number as receipts write it."""
        return str(self.cleaned_data["number"]).strip().upper()

    def clean_hash(self) -> str:
        """Return the figures of the fingerprint, without spaces and prefix."""
        figures = "".join(str(self.cleaned_data["hash"]).lower().replace("sha256:", "").split())
        if not SHORTEST <= len(figures) <= WHOLE or set(figures) - set("0123456789abcdef"):
            raise forms.ValidationError(
                _("A fingerprint has the figures 0–9 and a–f. Write at least the first twelve of them.")
            )
        return figures


class ReceiptFileForm(forms.Form):
    """The file that was handed in."""

    file = forms.FileField(
        label=_("File with the application"), allow_empty_file=True,
        help_text=_("The file that the people of the case fetch beside their receipt. It is not kept here."),
    )  # fmt: skip

    def clean_file(self) -> str:
        """Return the fingerprint of the file's content."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("The file is larger than any application. Choose another one."))
        return hashlib.sha256(b"".join(file.chunks())).hexdigest()
