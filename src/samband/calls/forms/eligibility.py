"""What is asked of somebody who wants to know whether an application is possible."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samband.calls.facts import Asked
from samband.calls.queries import country_facts, legal_forms
from samband.foundation.flow.texts import local
from samband.foundation.money.forms import AmountField
from samband.rulebook.facts import Side

MOST_PARTIES = 9
MOST_MONTHS = 120
HIGHEST = Decimal(10) ** 12


class EligibilityForm(forms.Form):
    """A few facts of an application to come; only the country must be said."""

    country = forms.ChoiceField(label=_("In which country is the partner?"))
    swedish = forms.ChoiceField(label=_("What are you in Sweden?"), required=False)
    international = forms.ChoiceField(label=_("What is the partner?"), required=False)
    parties = forms.IntegerField(
        label=_("How many organisations apply together?"), required=False, min_value=2, max_value=MOST_PARTIES,
        help_text=_("Yourselves counted. Two is usual."),
    )  # fmt: skip
    earlier = forms.BooleanField(
        label=_("You have had a dialogue, an inception or a project in the programme there"), required=False
    )
    amount = AmountField(label=_("How much money do you think of?"), required=False, max_value=HIGHEST)
    months = forms.IntegerField(
        label=_("For how many months?"), required=False, min_value=1, max_value=MOST_MONTHS
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        facts = country_facts(timezone.localdate()).values()
        named = sorted(((row.code, local(row.name)) for row in facts), key=lambda row: row[1])
        fields["country"].choices = [("", _("Choose…")), *named]
        for name, side in (("swedish", Side.SWEDISH), ("international", Side.INTERNATIONAL)):
            kinds = [(form.code, local(form.name)) for form in legal_forms() if form.side is side]
            fields[name].choices = [("", _("Not decided")), *kinds]

    @property
    def asked(self) -> Asked:
        """Return what was said."""
        said = self.cleaned_data
        return Asked(
            swedish=said["swedish"], international=said["international"], country=said["country"],
            parties=said["parties"] or 2, has_worked_together=said["earlier"], amount=said["amount"],
            months=said["months"],
        )  # fmt: skip
