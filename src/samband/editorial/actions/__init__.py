"""Changes that this room makes."""

from samband.editorial.actions.drafts import make_draft, make_drafts
from samband.editorial.actions.flaws import TooManyReports, report_flaw
from samband.editorial.actions.groups import keep_groups, keep_groups_of
from samband.editorial.actions.planting import introduce, plant_pages, plant_site

__all__ = [
    "TooManyReports", "introduce", "keep_groups", "keep_groups_of", "make_draft", "make_drafts",
    "plant_pages", "plant_site", "report_flaw",
]  # fmt: skip
