"""The rows of a team: one small form for each person, and an empty one to add another."""

import re
import secrets
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samband.applications.forms.inputs import TextInput
from samband.applications.models import TeamMember
from samband.applications.queries.content import Value
from samband.applications.states import Affiliation, Function

KEY = re.compile(r"m-[0-9a-f]{8}")
MOST_ROWS = 40


def fresh_key() -> str:
    """Return a key for a person not yet saved; posted twice, it still makes one person."""
    return f"m-{secrets.token_hex(4)}"


class MemberForm(forms.Form):
    """One person in a team."""

    name = TextInput(label=_("Name"), max_length=150,
                     error_messages={"required": _("Write the person's name.")})  # fmt: skip
    position = TextInput(label=_("Position in the organisation"), max_length=150, required=False)
    function = forms.ChoiceField(
        label=_("Takes part as"), choices=[("", _("Choose")), *Function.choices],
        error_messages={"required": _("Say what the person takes part as.")},
    )  # fmt: skip
    affiliation = forms.ChoiceField(
        label=_("Elected for"), required=False, choices=[("", _("Does not apply")), *Affiliation.choices],
        help_text=_("Only for elected representatives."),
    )  # fmt: skip
    is_coordinator = forms.BooleanField(label=_("Coordinates this partner's work"), required=False)

    def __init__(self, key: str, data: QueryDict | None = None, member: TeamMember | None = None) -> None:
        self.key, self.member = key, member
        initial = {name: getattr(member, name) for name in self.base_fields} if member else {}
        super().__init__(data, prefix=f"members.{key}", initial=initial, use_required_attribute=False)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing at all was written in the row for a new person."""
        return self.member is None and not any(
            str(self.data.get(self.add_prefix(name), "")).strip() for name in self.fields
        )

    def add_prefix(self, field_name: str) -> str:
        """Return the input's name, which is the path of the value."""
        return f"{self.prefix}.{field_name}"

    def clean(self) -> dict[str, Any]:
        """Leave out the political side of those who hold no elected office."""
        cleaned = super().clean() or {}
        if cleaned.get("function") != Function.POLITICIAN:
            cleaned["affiliation"] = ""
        return cleaned


def member_forms(members: list[TeamMember], data: QueryDict | None = None) -> list[MemberForm]:
    """Return a form for each person in the team, and for new ones that were posted."""
    rows = [MemberForm(member.key, data, member) for member in members]
    known = {member.key for member in members}
    for key in dict.fromkeys(data.getlist("new") if data else []):
        if KEY.fullmatch(key) and key not in known and len(rows) < MOST_ROWS:
            row = MemberForm(key, data)
            if not row.is_blank:
                rows.append(row)
    return rows


def member_values_of(row: MemberForm, party_key: str) -> dict[str, Value]:
    """Return the row's valid values by path; a new person is only saved when all of it is valid."""
    is_valid = row.is_valid()
    if row.member is None and not is_valid:
        return {}
    values: dict[str, Value] = {
        row.add_prefix(name): ("yes" if value else "") if name == "is_coordinator" else str(value)
        for name, value in row.cleaned_data.items()
    }
    return values if row.member else {row.add_prefix("party"): party_key, **values}
