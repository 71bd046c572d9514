"""An input for text that is kept in one form, however it was typed."""

import unicodedata
from typing import Any

from django import forms


class TextInput(forms.CharField):
    """Text in one normal form, with the line ends of one kind; without any where one line is asked for."""

    def to_python(self, value: Any) -> str:
        """Return the text as it is stored."""
        text = str(super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")
        if not isinstance(self.widget, forms.Textarea):
            text = text.replace("\n", " ")
        return unicodedata.normalize("NFC", text)
