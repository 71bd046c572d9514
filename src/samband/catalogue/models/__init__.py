"""Codelists, places, partnerships and projects."""

from samband.catalogue.models.codelists import Country, Goal, ProjectArea, Theme
from samband.catalogue.models.places import Place, PlaceName, Seat
from samband.catalogue.models.projects import (
    Grant,
    Partnership,
    PartnershipPartner,
    Project,
    ProjectPartner,
    SourceReference,
)

__all__ = [
    "Country",
    "Goal",
    "Grant",
    "Partnership",
    "PartnershipPartner",
    "Place",
    "PlaceName",
    "Project",
    "ProjectArea",
    "ProjectPartner",
    "Seat",
    "SourceReference",
    "Theme",
]
