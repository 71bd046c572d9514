"""What the office fills in about how much of a partnership is shown."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.catalogue.facts import PublicTexts
from samband.catalogue.states import Sensitivity


class SensitivityForm(forms.Form):
    """The level and why."""

    level = forms.ChoiceField(label=_("Level"), choices=Sensitivity.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2_000,
        help_text=_("Never shown to the public. Whoever changes the level next needs to know."),
        error_messages={"required": _("Say why: whoever changes the level next needs to know.")},
    )  # fmt: skip


class PublicTextsForm(forms.Form):
    """The words that stand in for a protected project's own."""

    title_sv = forms.CharField(label=_("Public title in Swedish"), max_length=300, required=False)
    title_en = forms.CharField(label=_("Public title in English"), max_length=300, required=False)
    summary_sv = forms.CharField(
        label=_("Public summary in Swedish"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    summary_en = forms.CharField(
        label=_("Public summary in English"), widget=forms.Textarea(attrs={"rows": 4}), required=False
    )

    @classmethod
    def of(cls, project: Any, data: Any = None) -> "PublicTextsForm":
        """Return the form for a project, filled with what was sent or with what stands there."""
        names = ("title_sv", "title_en", "summary_sv", "summary_en")
        initial = {name: getattr(project, f"public_{name}") for name in names}
        return cls(data, initial=initial, prefix=f"p{project.pk}")

    def texts(self) -> PublicTexts:
        """Return the words of a valid form."""
        return PublicTexts(**self.cleaned_data)
