"""Pages of the catalogue: open ones, and the office's page of what may be shown."""

from samband.catalogue.views.details import (
    country_detail,
    partner_detail,
    partnership_detail,
    project_detail,
)
from samband.catalogue.views.files import project_document, project_picture
from samband.catalogue.views.lists import country_list, granted_list, partner_list
from samband.catalogue.views.office import clear_item, public_texts, sensitivity, sensitivity_list
from samband.catalogue.views.office_telling import take_away, tell, told, told_file
from samband.catalogue.views.searching import project_list, project_suggest
from samband.catalogue.views.subjects import subject_detail, subject_list

__all__ = [
    "clear_item", "country_detail", "country_list", "granted_list", "partner_detail", "partner_list",
    "partnership_detail", "project_detail", "project_document", "project_list", "project_picture", "project_suggest",
    "public_texts", "sensitivity", "sensitivity_list", "subject_detail", "subject_list",
    "take_away", "tell", "told", "told_file",
]  # fmt: skip
