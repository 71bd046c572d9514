"""The closed vocabularies of the room: on which side a partner stands, and what a save led to."""

from secrets import token_hex

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

PROJECTS = "projects"
"""Name of the search index of published projects."""
HOME_COUNTRY = "SE"
"""Where the partners on the Swedish side are; projects are not sorted by it, since all of them are there."""
CARD_FORM = 2
"""The form of the cards that the index keeps for result rows. Raise it whenever a card says something
else than before: `samband setup` then builds the index anew."""
CODELISTS = "codelists"
"""Name of the generation that counts changes to countries, goals, project areas and themes."""


def neutral_slug() -> str:
    """Return an address that tells nothing: every partnership and project has one in case it needs it."""
    return f"p-{token_hex(6)}"


class Side(models.TextChoices):
    """Where a partner stands in a project; three-party projects have one in another EU country."""

    SWEDISH = "swedish", _("Swedish partner")
    INTERNATIONAL = "international", _("International partner")
    THIRD = "third", _("Partner in a third country")


class Saved(models.TextChoices):
    """What saving a record led to; saving the same record again leaves it unchanged."""

    CREATED = "created", _("Created")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")


class Sensitivity(models.TextChoices):
    """How much of a partnership anyone may see; each level hides what those before it hide."""

    OPEN = "open", _("Open")
    CAREFUL = "careful", _("Careful")
    PROTECTED = "protected", _("Protected")


class Precision(models.TextChoices):
    """How exactly a place may be told."""

    EXACT = "exact", _("the place")
    REGION = "region", _("its region")
    COUNTRY = "country", _("its country")


class CountryState(models.TextChoices):
    """Whether a country takes new partnerships, only continued ones, or none (dossier 3.4)."""

    OPEN = "open", _("Open for new partnerships")
    LEGACY = "legacy", _("Only partnerships that continue")
    CLOSED = "closed", pgettext_lazy("country", "Closed")


class DocumentType(models.TextChoices):
    """The kinds of files that a project's documents may be; what runs in a browser is none of them."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word"
    ODT = "odt", "OpenDocument"
    XLSX = "xlsx", "Excel"
    ODS = "ods", "OpenDocument"
    PPTX = "pptx", "PowerPoint"
    CSV = "csv", "CSV"
    TXT = "txt", "Text"


class RecordKind(models.TextChoices):
    """The kinds of records that editors keep: what projects are sorted by, and who takes part where."""

    ORGANISATION = "organisation", _("Organisation")
    PLACE = "place", _("Place")
    COUNTRY = "country", _("Country")
    AREA = "area", _("Project area")
    THEME = "theme", _("Theme")
    CORE_AREA = "core-area", _("Core area")
    NETWORK = "network", _("Network")
    GOAL = "goal", _("Global goal")
    CLUSTER = "cluster", _("Cluster")
    COMPONENT = "component", _("Component")
    PUBLICATION_TYPE = "publication-type", _("Publication type")


PARTNERSHIP, NEUTRAL_PARTNERSHIP = "partnership", "neutral-partnership"
"""What old addresses of partnerships are kept as: readable ones, and those that tell nothing."""


class ToldKind(models.TextChoices):
    """The kinds of what is told of a project beside its description."""

    RESULT = "result", _("Results")
    DOCUMENT = "document", _("Documents")
    PICTURE = "picture", _("Pictures")
    CONTACT = "contact", _("Contacts")
    VISIT = "visit", _("Visits")
