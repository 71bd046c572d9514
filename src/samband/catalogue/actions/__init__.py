"""Changes to the catalogue: codelists, places, partnerships and projects."""

from samband.catalogue.actions.codelists import load_codelists, save_components, save_country
from samband.catalogue.actions.files import add_document, add_picture
from samband.catalogue.actions.indexing import (
    indexing_at_the_end,
    rebuild_index,
    reindex_organisations,
    renew_index,
)
from samband.catalogue.actions.partnerships import found_partnership
from samband.catalogue.actions.places import (
    lay_in_region,
    register_place,
    seat_as_imported,
    seat_organisation,
)
from samband.catalogue.actions.projects import publish_granted_project, save_imported_project
from samband.catalogue.actions.retelling import (
    correct_contact,
    describe_picture,
    replan_visit,
    retitle_document,
    rewrite_result,
)
from samband.catalogue.actions.sensitivity import clear, set_sensitivity, write_public_texts
from samband.catalogue.actions.statuses import save_country_periods
from samband.catalogue.actions.told import add_result, name_contact, plan_visit, take_away
from samband.catalogue.facts import (
    ComponentName,
    CountryPeriod,
    GrantFacts,
    Outcome,
    Partners,
    ProjectFacts,
    PublicTexts,
    RefusedRecord,
    SourceFacts,
)

__all__ = [
    "ComponentName",
    "CountryPeriod",
    "GrantFacts",
    "Outcome",
    "Partners",
    "ProjectFacts",
    "PublicTexts",
    "RefusedRecord",
    "SourceFacts",
    "add_document",
    "add_picture",
    "add_result",
    "clear",
    "correct_contact",
    "describe_picture",
    "found_partnership",
    "indexing_at_the_end",
    "lay_in_region",
    "load_codelists",
    "name_contact",
    "plan_visit",
    "publish_granted_project",
    "rebuild_index",
    "register_place",
    "reindex_organisations",
    "renew_index",
    "replan_visit",
    "retitle_document",
    "rewrite_result",
    "save_components",
    "save_country",
    "save_country_periods",
    "save_imported_project",
    "seat_as_imported",
    "seat_organisation",
    "set_sensitivity",
    "take_away",
    "write_public_texts",
]
