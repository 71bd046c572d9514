"""What stands beside a page while it is edited, and on the first page of the back office."""

from typing import Any

from django.template.defaultfilters import truncatechars
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.side_panels import BaseSidePanel

from samband.editorial.admin.queries import desk, links, reviews, translations
from samband.editorial.admin.queries.rendered import read_draft
from samband.editorial.admin.tables.reports import state_cell
from samband.editorial.admin.tables.rows import Cell, page_cell
from samband.editorial.queries import flaws_visible_to
from samband.editorial.states import FlawState
from samband.foundation.flow.texts import all_texts
from samband.foundation.i18n.writing import localdate

MOST = 8
"""Rows of a panel on the first page."""
LONGEST = 200
"""Letters of a report of which its beginning is shown."""


class QualityPanel(BaseSidePanel):
    """The checks of the page's latest saved words, and its links as they were last looked at."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle checks")
        icon_name = "glasses"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """Count what was found."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["count"] = len(self.panel.findings) + len(self.panel.faulty)
            return context

    name = "quality"
    title = _("Checks")
    template_name = "editorial_admin/quality_panel.html"
    order = 350

    def __init__(self, page: Any, request: Any) -> None:
        super().__init__(page, request)
        self.read = read_draft(page) if page.pk and page.is_previewable() else None
        self.findings = all_texts(reviews.findings_of(page, self.read)) if self.read else []
        self.faulty = [link for link in links.links_on(page) if link.is_faulty] if page.pk else []

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Add findings, reading level and faulty links."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        level = reviews.reading_level(self.object, self.read) if self.read else None
        return {**context, "findings": self.findings, "faulty": self.faulty, "level": level}


class DeskPanel(Component):
    """A short list on the first page: what waits, and where there is more."""

    template_name = "editorial_admin/desk_panel.html"

    def __init__(self, name: str, heading: Any, order: int, rows: list[list[Cell]], more: str = "") -> None:
        self.name, self.heading, self.order, self.rows, self.more = name, heading, order, rows, more

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the panel itself and its first rows."""
        return {"panel": self, "rows": self.rows[:MOST], "left": max(len(self.rows) - MOST, 0)}


def desk_panels(user: Any) -> list[DeskPanel]:
    """Return the panels that have something to show."""
    drafts = [[page_cell(page, note=page.locale)] for page in desk.drafts_of(user)]
    late = [[page_cell(stand.page or stand.source), state_cell(stand)] for stand in translations.wanting()]
    broken = [
        [page_cell(link.page), Cell(link.text or link.address, note=link.get_verdict_display())]
        for link in links.faulty_links()[: MOST * 2]
    ]
    reported = [
        [Cell(localdate(flaw.reported_at)), Cell(truncatechars(flaw.words, LONGEST), note=flaw.page)]
        for flaw in flaws_visible_to(user).filter(state=FlawState.NEW)[: MOST * 2]
    ]
    panels = [
        DeskPanel("flaws", _("Reported flaws"), 105, reported, _report("flaws")),
        DeskPanel("drafts", _("Your drafts"), 110, drafts),
        DeskPanel("translations", _("Translations to look after"), 260, late, _report("translations")),
        DeskPanel("links", _("Links that lead nowhere"), 270, broken, _report("links")),
    ]
    return [panel for panel in panels if panel.rows]


def _report(name: str) -> str:
    return reverse("keeping:report", args=[name])
