"""A form that does its work and shows every refusal beside what was typed; nothing is lost."""

from typing import Any

from django import forms

from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import FindingText, texts


class RefusableForm(forms.Form):
    """A form about one case; `act` calls the room's action and `done` says whether it was accepted."""

    def __init__(self, *args: Any, case: Any, actor: Any, **kwargs: Any) -> None:
        self.case, self.actor = case, actor
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False

    def act(self) -> None:
        """Do the work with the cleaned data. May raise `Refused`."""
        raise NotImplementedError

    def done(self) -> bool:
        """Do the work if the form is filled in correctly; a refusal becomes errors of the form."""
        if not self.is_valid():
            return False
        try:
            self.act()
        except Refused as refused:
            for finding in refused.verdict.refusals:
                said = texts(finding)
                self.add_error(self.place_of(said), f"{said.message} {said.remedy}".strip())
            return False
        return True

    def place_of(self, said: FindingText) -> str | None:
        """Return the field a refusal belongs to, or None for the whole form."""
        return said.where if said.where in self.fields else None
