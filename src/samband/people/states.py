"""The closed vocabularies of the room: what people do in an organisation, and kinds of organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does in an organisation (dossier 2.1). The last five are the funder's."""

    COORDINATOR = "coordinator", _("Coordinator")
    CONTRIBUTOR = "contributor", _("Contributor")
    SIGNATORY = "signatory", _("Authorised signatory")
    COUNTERPART = "counterpart", _("Counterpart")
    OFFICER = "officer", _("Programme officer")
    FINANCE_OFFICER = "finance_officer", _("Finance officer")
    DECISION_MAKER = "decision_maker", _("Decision maker")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Responsible editor")


EDITOR_ROLES = frozenset({Role.EDITOR, Role.PUBLISHER})
STAFF_ROLES = frozenset(
    {Role.OFFICER, Role.FINANCE_OFFICER, Role.DECISION_MAKER, Role.EDITOR, Role.PUBLISHER}
)


class Kind(models.TextChoices):
    """The form of an organisation; which forms may apply is the programme's business."""

    MUNICIPALITY = "municipality", _("Municipality")
    REGION = "region", _("Region")
    DISTRICT = "district", _("District")
    COUNTY = "county", _("County")
    FEDERATION = "federation", _("Federation of local authorities")
    FUNDER = "funder", _("Funder")
    OTHER = "other", _("Other organisation")
