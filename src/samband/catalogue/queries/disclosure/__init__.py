"""What anyone may see of partnerships and projects: the one gate that everything public is read through."""

from samband.catalogue.queries.disclosure.alone import disclose_alone, get_published
from samband.catalogue.queries.disclosure.partners import (
    ShownPartner,
    ShownPlace,
    partner_level,
    shown_place,
)
from samband.catalogue.queries.disclosure.partnerships import (
    ShownPartnership,
    disclose_partnership,
    disclosed_partnerships,
    get_partnership,
    public_partnerships,
)
from samband.catalogue.queries.disclosure.projects import (
    ShownGrant,
    ShownProject,
    ShownSource,
    disclosable,
    disclose,
    disclosed,
    disclosed_grants,
    published,
)
from samband.catalogue.queries.disclosure.told import (
    ShownContact,
    ShownDocument,
    ShownPicture,
    ShownResult,
    ShownVisit,
    Told,
    document_file,
    picture_file,
    told,
)
from samband.catalogue.queries.disclosure.wording import Wording

__all__ = [
    "ShownContact",
    "ShownDocument",
    "ShownGrant",
    "ShownPartner",
    "ShownPartnership",
    "ShownPicture",
    "ShownPlace",
    "ShownProject",
    "ShownResult",
    "ShownSource",
    "ShownVisit",
    "Told",
    "Wording",
    "disclosable",
    "disclose",
    "disclose_alone",
    "disclose_partnership",
    "disclosed",
    "disclosed_grants",
    "disclosed_partnerships",
    "document_file",
    "get_partnership",
    "get_published",
    "partner_level",
    "picture_file",
    "public_partnerships",
    "published",
    "shown_place",
    "told",
]
