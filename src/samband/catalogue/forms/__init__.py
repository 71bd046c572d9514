"""What the office fills in: how much of a partnership is shown, and what is told of its projects."""

from samband.catalogue.forms.sensitivity import PublicTextsForm, SensitivityForm
from samband.catalogue.forms.telling import FORMS, ToldForm

__all__ = ["FORMS", "PublicTextsForm", "SensitivityForm", "ToldForm"]
