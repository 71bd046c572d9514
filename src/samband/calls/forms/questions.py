"""One question of a round, as the office writes it on screen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samband.calls.queries import clusters
from samband.calls.states import ANSWERED_BY, KINDS
from samband.foundation.flow.texts import local
from samband.rulebook.editing import Data, free_id
from samband.rulebook.forms import FilledBy, QuestionKind

CHOSEN = (QuestionKind.CHOICE, QuestionKind.MULTI)
FIXED = (QuestionKind.TABLE, QuestionKind.FILES)
"""Kinds whose own terms are written in the file; on screen their words and conditions change."""
WRITABLE = [(kind.value, label) for kind, label in KINDS.items() if kind not in FIXED]
LONG = forms.Textarea


class QuestionForm(forms.Form):
    """A question in both languages, how it is answered, and when it is asked."""

    label_sv = forms.CharField(label=_("Question in Swedish"), max_length=300)
    label_en = forms.CharField(label=_("Question in English"), max_length=300)
    help_sv = forms.CharField(label=_("Help in Swedish"), max_length=1000, required=False, widget=LONG)
    help_en = forms.CharField(label=_("Help in English"), max_length=1000, required=False, widget=LONG)
    kind = forms.ChoiceField(label=_("How it is answered"), choices=WRITABLE)
    choices = forms.CharField(
        label=_("Alternatives"), required=False, max_length=4000, widget=LONG,
        help_text=_("One on each line: a short code, the Swedish and the English, with | between them."),
    )  # fmt: skip
    filled_by = forms.ChoiceField(
        label=_("Who answers"), choices=[(who.value, label) for who, label in ANSWERED_BY.items()]
    )
    is_required = forms.BooleanField(label=_("Must be answered"), required=False)
    max_words = forms.IntegerField(label=_("Most words"), required=False, min_value=1, max_value=5000)
    parties_min = forms.IntegerField(
        label=_("Only from this number of parties"), required=False, min_value=2, max_value=9
    )
    parties_max = forms.IntegerField(
        label=_("Only up to this number of parties"), required=False, min_value=2, max_value=9
    )
    clusters = forms.MultipleChoiceField(
        label=_("Only for partners in"), required=False, widget=forms.CheckboxSelectMultiple
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, known: Data | None = None) -> None:
        super().__init__(data, initial=_initial(known) if known else {"kind": "longtext"})
        self.known = known
        fields: dict[str, Any] = self.fields
        fields["clusters"].choices = [(item.code, local(item.name)) for item in clusters()]
        if known and known["kind"] in FIXED:
            for name in ("kind", "choices", "max_words"):
                del fields[name]
        if known and known["kind"] == QuestionKind.TABLE:
            fields["filled_by"].choices = [row for row in fields["filled_by"].choices if row[0] != "each"]

    def clean(self) -> dict[str, Any]:
        """Ask for help in both languages or none, for alternatives, and for a range that can be."""
        said = super().clean() or {}
        for one, other in (("help_sv", "help_en"), ("help_en", "help_sv")):
            if said.get(one) and not said.get(other) and other not in self.errors:
                self.add_error(other, _("Write the help in this language too, or in neither."))
        if said.get("kind") in CHOSEN and "choices" in said and not _choices(said["choices"]):
            self.add_error("choices", _("Write each alternative as: code | Swedish | English."))
        least, most = said.get("parties_min"), said.get("parties_max")
        if least and most and most < least:
            self.add_error("parties_max", _("Write a number that is not below the least one."))
        return said

    def question(self, data: Data) -> Data:
        """Return the question as the set keeps it; a new one gets an id that the set does not have."""
        said = self.cleaned_data
        kept = self.known or {"id": free_id(data, said["label_en"])}
        question: Data = {
            **(kept if kept.get("kind") in FIXED else {"id": kept["id"]}),
            "kind": said.get("kind", kept.get("kind")), "filled_by": said["filled_by"],
            "label": {"sv": said["label_sv"], "en": said["label_en"]}, "required": said["is_required"],
        }  # fmt: skip
        if said["help_sv"]:
            question["help"] = {"sv": said["help_sv"], "en": said["help_en"]}
        if said.get("max_words"):
            question["max_words"] = said["max_words"]
        if question["kind"] in CHOSEN:
            question["choices"] = _choices(said["choices"])
        if not said["help_sv"]:
            question.pop("help", None)
        question.pop("when", None)
        when = {name: said[name] for name in ("parties_min", "parties_max", "clusters") if said[name]}
        return question | ({"when": when} if when else {})


def _choices(text: str) -> list[Data]:
    """Return alternatives from their lines; none when a line is not whole."""
    rows = [[part.strip() for part in line.split("|")] for line in text.splitlines() if line.strip()]
    if any(len(row) != 3 or not all(row) for row in rows):
        return []
    return [{"code": code, "label": {"sv": sv, "en": en}} for code, sv, en in rows]


def _initial(known: Data) -> dict[str, Any]:
    said: dict[str, Any] = {
        f"{name}_{language}": known.get(name, {}).get(language, "")
        for name in ("label", "help")
        for language in ("sv", "en")
    }
    lines = [
        " | ".join((row["code"], row["label"]["sv"], row["label"]["en"])) for row in known.get("choices", [])
    ]
    return {
        **said, **known.get("when", {}), "kind": known["kind"], "choices": "\n".join(lines),
        "filled_by": known.get("filled_by", FilledBy.BOTH.value), "max_words": known.get("max_words"),
        "is_required": known.get("required", False),
    }  # fmt: skip
