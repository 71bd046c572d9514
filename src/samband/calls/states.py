"""The closed vocabularies of the room: rounds and the programme's lists."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samband.rulebook.forms import FilledBy, QuestionKind


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


KINDS = {
    QuestionKind.TEXT: _("Short text"),
    QuestionKind.LONGTEXT: _("Long text"),
    QuestionKind.DATE: _("Date"),
    QuestionKind.MONEY: _("Amount"),
    QuestionKind.CHOICE: _("One of several"),
    QuestionKind.MULTI: _("Several of several"),
    QuestionKind.TABLE: _("Table"),
    QuestionKind.FILES: _("Attached files"),
}
"""How a question is answered, in words."""
ANSWERED_BY = {
    FilledBy.BOTH: _("One shared answer"),
    FilledBy.COORDINATOR: _("The coordinator alone"),
    FilledBy.EACH: _("Each party for itself"),
}
"""Who answers a question, in words."""
