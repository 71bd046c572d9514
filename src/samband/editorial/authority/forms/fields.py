"""Fields that several forms have."""

from typing import Any

from django import forms

DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def year(label: Any) -> forms.IntegerField:
    """Return a field for a year that may be unknown."""
    return forms.IntegerField(label=label, min_value=1000, max_value=2200, required=False)


class Plain(forms.CharField):
    """A line of text that PostgreSQL can keep."""

    def __init__(self, *, max_length: int = 200, **options: Any) -> None:
        super().__init__(max_length=max_length, **options)


class OneEach(forms.CharField):
    """A list of texts, one a line; the same one counts once."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        """Show a list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]  # a list is what this field is for
        """Read lines into a list."""
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return list(dict.fromkeys(" ".join(line.split()) for line in lines if line.strip()))


def choices(form: forms.Form, name: str, offered: list[tuple[str, str]]) -> None:
    """Offer values for a field, and none first."""
    field: Any = form.fields[name]
    field.choices = [("", "—"), *offered]
