"""The closed vocabularies of the room: how far a reported flaw has come, and where shortcuts lead."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Shortcut(models.TextChoices):
    """A page of another room that editors may place in their tree; the value is its name in the addresses,
    with what is asked of it."""

    CALLS = "calls:round_list", _("Open calls")
    PROJECTS = "catalogue:project_list", _("Projects")
    MAP = "catalogue:project_list?view=map", _("Projects on the map")
    STATISTICS = "catalogue:statistics", _("The catalogue in figures")
    GRANTED = "catalogue:granted_list", _("Granted applications")


class FlawState(models.TextChoices):
    """How far a reported flaw in accessibility has come."""

    NEW = "new", _("New")
    ANSWERED = "answered", _("Answered")
    MENDED = "mended", _("Mended")


RICH_TEXT = ("h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr")
"""What running text may hold; pictures, figures and boxes are blocks of their own."""
PLAIN_TEXT = ("bold", "italic", "ol", "ul", "link", "document-link")
"""What text inside a box may hold: no headings, because the box has one."""
