"""The closed vocabularies of the room: rounds, countries and the programme's lists."""

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


class ListKind(models.TextChoices):
    """The closed lists that are the programme's own; each is a file among its code lists."""

    CORE_AREA = "core_area", _("Core area")
    LEGAL_FORM = "legal_form", _("Kind of organisation")
    NETWORK = "network", _("Network")
