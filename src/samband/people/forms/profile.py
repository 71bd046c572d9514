"""What a person writes about their own account."""

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _


class ProfileForm(forms.Form):
    """A person's own name and language."""

    name = forms.CharField(label=_("Name"), max_length=150)
    language = forms.ChoiceField(
        label=_("Language"), help_text=_("Pages and letters to you are in this language."),
        widget=forms.RadioSelect,
        choices=[(code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES],
    )  # fmt: skip
