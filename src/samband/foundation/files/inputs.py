"""An input that takes several files at once."""

from typing import Any

from django import forms

from samband.foundation.files.kinds import ENDINGS


class FilesInput(forms.FileInput):
    """The browser's own input for several files of the kinds that are taken in."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(attrs={"multiple": True, "accept": ",".join(f".{each}" for each in ENDINGS)})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return all uploads of this name."""
        return files.getlist(name) if hasattr(files, "getlist") else []


class FilesField(forms.FileField):
    """Several files; the cleaned value is a list of uploads, empty where none was chosen."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return what was chosen; each file is judged where it is kept, so that one bad spoils no other."""
        return [each for each in data or [] if each]
