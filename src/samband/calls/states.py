"""The closed vocabularies of the room: where a round stands, and whether a country takes part."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoundState(models.TextChoices):
    """The life of a round; whether it takes filings today also depends on its dates."""

    DRAFT = "draft", _("Being prepared")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class CountryState(models.TextChoices):
    """Whether a country takes new partnerships, only continued ones, or none (dossier 3.4)."""

    OPEN = "open", _("Open for new partnerships")
    LEGACY = "legacy", _("Only partnerships that continue")
    CLOSED = "closed", _("Closed")
