"""What came in from outside: imported drafts, and flaws that readers reported."""

from typing import Any

from django.db.models import TextChoices
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samband.editorial.admin.tables.rows import Cell, Report, kind_of, page_cell, picked
from samband.editorial.flow import FLAW
from samband.editorial.queries import flaws_visible_to, imported_drafts
from samband.editorial.states import FlawState
from samband.foundation.flow.queries import Move, moves
from samband.foundation.i18n.writing import localdate

TONES = {FlawState.NEW: "warning", FlawState.ANSWERED: "", FlawState.MENDED: "positive"}


class Fate(TextChoices):
    """What has become of an imported draft."""

    WAITING = "waiting", pgettext_lazy("imported draft", "To finish")
    PUBLISHED = "published", pgettext_lazy("imported draft", "Published")
    GONE = "gone", pgettext_lazy("imported draft", "Thrown away")


def imported(data: Any, user: Any) -> Report:
    """Tell which drafts were imported, from where, and what has become of them."""
    fate = picked(data, "state", _("State"), Fate.choices)
    rows = [(draft, _fate(draft)) for draft in imported_drafts()]
    return Report(
        [_("Page"), _("Kind of page"), _("Source"), _("Imported"), _("State")],
        [_imported_row(draft, its) for draft, its in rows if fate.chosen in ("", its)],
        _("No imported draft fits what you picked."),
        [fate],
    )


def _fate(draft: Any) -> Fate:
    if draft.page is None:
        return Fate.GONE
    return Fate.PUBLISHED if draft.page.live else Fate.WAITING


def _imported_row(draft: Any, fate: Fate) -> list[Cell]:
    page = draft.page
    source = draft.url if draft.url.startswith(("https://", "http://")) else ""
    return [
        page_cell(page, note=page.locale) if page else Cell(draft.title),
        Cell(kind_of(page) if page else "–"),
        Cell(draft.url or draft.source, source, note=draft.source if draft.url else ""),
        Cell(localdate(draft.imported_at)),
        Cell(fate.label, tone="warning" if fate is Fate.WAITING else ""),
    ]


def flaws(data: Any, user: Any) -> Report:
    """Tell which flaws readers have reported, with what can be done about each."""
    state = picked(data, "state", _("State"), FlawState.choices)
    rows = flaws_visible_to(user)
    shown = list(rows.filter(state=state.chosen) if state.chosen else rows)
    one_of_each = {flaw.state: flaw for flaw in shown}
    steps = {each: moves(FLAW, flaw, user) for each, flaw in one_of_each.items()}
    return Report(
        [_("Reported"), _("Where"), _("What happened"), _("State")],
        [_flaw_row(flaw, steps[flaw.state]) for flaw in shown],
        _("No reports fit what you picked."),
        [state],
    )


def _flaw_row(flaw: Any, may_be_done: list[Move]) -> list[Cell]:
    """Return a report as a row. What a stranger wrote becomes a link only to a path of this site."""
    own = flaw.page.startswith("/") and not flaw.page.startswith(("//", "/\\"))
    steps = [(move.label, reverse("keeping:move_flaw", args=[flaw.pk, move.name])) for move in may_be_done]
    return [
        Cell(localdate(flaw.reported_at)),
        Cell(flaw.page or gettext("Not said"), flaw.page if own else ""),
        Cell(flaw.words, note=flaw.email),
        Cell(flaw.get_state_display(), tone=TONES[FlawState(flaw.state)], steps=steps),
    ]
