"""Codelists, places, partnerships and projects."""

from samband.catalogue.models.codelists import (
    AmountBand,
    Cluster,
    Component,
    CoreArea,
    Country,
    CountryStatus,
    Goal,
    Network,
    ProjectArea,
    PublicationType,
    Theme,
)
from samband.catalogue.models.partnerships import Partnership, PartnershipPartner
from samband.catalogue.models.places import Place, PlaceName, Seat
from samband.catalogue.models.projects import Grant, Project, ProjectPartner, SourceReference
from samband.catalogue.models.told import (
    ProjectContact,
    ProjectDocument,
    ProjectPicture,
    ProjectResult,
    ProjectVisit,
)

__all__ = [
    "AmountBand", "Cluster", "Component", "CoreArea", "Country", "CountryStatus", "Goal", "Grant", "Network",
    "Partnership", "PartnershipPartner", "Place", "PlaceName", "Project", "ProjectArea", "ProjectContact",
    "ProjectDocument", "ProjectPartner", "ProjectPicture", "ProjectResult", "ProjectVisit", "PublicationType",
    "Seat", "SourceReference", "Theme",
]  # fmt: skip
