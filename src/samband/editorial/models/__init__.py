"""The pages of the open site, and what is kept beside them."""

from samband.editorial.models.articles import ArticleIndex, ArticlePage
from samband.editorial.models.base import ANSWERERS, TELLERS, SitePage
from samband.editorial.models.drafts import ImportedDraft
from samband.editorial.models.occasions import EventIndex, EventPage, TrainingIndex, TrainingPage
from samband.editorial.models.plain import HomePage, PlainPage, ShortcutPage
from samband.editorial.models.programme import ComponentPage, NetworkIndex, NetworkPage, ProgrammePage
from samband.editorial.models.publications import PublicationIndex, PublicationPage
from samband.editorial.models.service import AccessibilityPage, ContactPage, ContactPerson, FaqPage, Flaw

__all__ = [
    "ANSWERERS", "TELLERS", "AccessibilityPage", "ArticleIndex", "ArticlePage", "ComponentPage", "ContactPage",
    "ContactPerson", "EventIndex", "EventPage", "FaqPage", "Flaw", "HomePage", "ImportedDraft", "NetworkIndex",
    "NetworkPage", "PlainPage", "ProgrammePage", "PublicationIndex", "PublicationPage", "ShortcutPage",
    "SitePage", "TrainingIndex", "TrainingPage",
]  # fmt: skip
