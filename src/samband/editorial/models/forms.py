"""The form in which a page is edited: codes are picked from lists."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.forms import ChoiceField
from django.utils.translation import gettext
from wagtail.admin.forms import WagtailAdminPageForm

from samband.editorial import choosing

NOTHING = [("", "---------")]


class PickingForm(WagtailAdminPageForm):
    """Turns columns that hold a code into lists of names; a code that the list has lost stays pickable."""

    picked: ClassVar[dict[str, Callable[[], list[tuple[str, str]]]]] = {
        "component": choosing.components,
        "network": choosing.networks,
        "type_code": choosing.types,
    }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, choices in self.picked.items():
            if name in self.fields:
                self.fields[name] = self._picking(self.fields[name], name, choices())

    def _picking(self, field: Any, name: str, choices: list[tuple[str, str]]) -> ChoiceField:
        now = getattr(self.instance, name, "")
        if now and now not in dict(choices):
            choices = [*choices, (now, gettext("%(code)s, no longer in the list") % {"code": now})]
        return ChoiceField(choices=[*NOTHING, *choices], label=field.label, required=field.required)
