"""The closed vocabularies of the room: what people do in an organisation, and kinds of organisations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does in an organisation (dossier 2.1). The last six are the funder's."""

    COORDINATOR = "coordinator", _("Coordinator")
    CONTRIBUTOR = "contributor", _("Contributor")
    SIGNATORY = "signatory", _("Authorised signatory")
    PROJECT_MANAGER = "project_manager", _("Project manager")
    CONTROLLER = "controller", _("Finance and controlling")
    COUNTERPART = "counterpart", _("Counterpart")
    OFFICER = "officer", _("Programme officer")
    FINANCE_OFFICER = "finance_officer", _("Finance officer")
    DECISION_MAKER = "decision_maker", _("Decision maker")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Responsible editor")
    ADMINISTRATOR = "administrator", _("Administrator")


CASE_READERS = frozenset({Role.OFFICER, Role.FINANCE_OFFICER, Role.DECISION_MAKER})
"""Whose work at the funder it is to read cases that were handed in (dossier 2.2)."""
EDITOR_ROLES = frozenset({Role.EDITOR, Role.PUBLISHER})
STAFF_ROLES = frozenset({
    Role.OFFICER, Role.FINANCE_OFFICER, Role.DECISION_MAKER, Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR,
})  # fmt: skip
OFFICE_ROLES = frozenset({Role.OFFICER, Role.ADMINISTRATOR})
"""Whose work it is to see who belongs where, and to let an organisation's first person in."""
LEAD_ROLES = frozenset({Role.COORDINATOR, Role.COUNTERPART, Role.SIGNATORY})
"""Who says, for an organisation that takes part, which of its people do what."""
HOME = "SE"
"""The country whose organisations apply, together with partners abroad."""


class Kind(models.TextChoices):
    """The form of an organisation; which forms may apply is the programme's business."""

    MUNICIPALITY = "municipality", _("Municipality")
    REGION = "region", _("Region")
    DISTRICT = "district", _("District")
    COUNTY = "county", _("County")
    FEDERATION = "federation", _("Federation of local authorities")
    FUNDER = "funder", _("Funder")
    OTHER = "other", _("Other organisation")
