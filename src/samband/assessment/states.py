"""The closed vocabularies of the room: how a case may end, and what an assessor may recommend."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samband.people.states import CASE_READERS

READERS = CASE_READERS
"""Whose work it is to read cases with their internal assessment, too (dossier 2.2)."""


class Outcome(models.TextChoices):
    """How a case was decided; the values are the states that the decision leads to."""

    GRANTED = "granted", _("Granted")
    GRANTED_WITH_CONDITIONS = "granted_with_conditions", _("Granted with conditions")
    REJECTED = "rejected", _("Rejected")
    DEFERRED = "deferred", _("Deferred")
    DISMISSED = "dismissed", _("Dismissed")


GRANTING = frozenset({Outcome.GRANTED, Outcome.GRANTED_WITH_CONDITIONS})
"""The outcomes that give money and make the case a public project."""


class Advice(models.TextChoices):
    """What the officers recommend to the decision maker."""

    GRANT = "grant", _("Grant")
    GRANT_WITH_CONDITIONS = "grant_with_conditions", _("Grant with conditions")
    REJECT = "reject", _("Reject")
