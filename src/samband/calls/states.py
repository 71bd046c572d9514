"""The closed vocabularies of the room: rounds and the programme's lists."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoundState(models.TextChoices):
    """The life of a round; whether it takes filings today also depends on its dates."""

    DRAFT = "draft", _("Being prepared")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class ListKind(models.TextChoices):
    """The closed lists that are the programme's own; each is the name of a file of code lists."""

    CLUSTERS = "clusters", _("Clusters")
    CORE_AREAS = "core-areas", _("Core areas")
    LEGAL_FORMS = "legal-forms", _("Kinds of organisation")
    NETWORKS = "networks", _("Networks")
    TIME_ZONES = "time-zones", _("Time zones")
