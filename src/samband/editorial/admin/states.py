"""The closed vocabularies of the back office."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Standing(models.TextChoices):
    """How a translation stands to its original."""

    MISSING = "missing", pgettext_lazy("translation", "Missing")
    OUTDATED = "outdated", pgettext_lazy("translation", "Outdated")
    CURRENT = "current", pgettext_lazy("translation", "Current")


class Verdict(models.TextChoices):
    """Whether a link leads where it should."""

    WELL = "well", _("Works")
    GONE = "gone", _("There is no such page")
    UNPUBLISHED = "unpublished", _("The page is not published")
    NO_PART = "no_part", _("The page has no such part")
    MOVED = "moved", _("The page has moved")
    BROKEN = "broken", _("The page does not work")
    NOWHERE = "nowhere", _("Not an address")
    UNASKED = "unasked", _("Outside, not asked")
    SILENT = "silent", _("Outside, does not answer")


FAULTY = (Verdict.GONE, Verdict.UNPUBLISHED, Verdict.NO_PART, Verdict.BROKEN, Verdict.NOWHERE, Verdict.SILENT)
"""Verdicts that an editor should do something about; what has moved is led on by itself."""
TONES: dict[Standing | Verdict, str] = {
    Standing.MISSING: "critical", Standing.OUTDATED: "warning", Standing.CURRENT: "positive",
    **{verdict: "critical" for verdict in FAULTY},
    Verdict.WELL: "positive", Verdict.MOVED: "warning", Verdict.UNASKED: "",
}  # fmt: skip
"""The tone in which each is shown."""
