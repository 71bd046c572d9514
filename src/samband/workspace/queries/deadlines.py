"""The days and hours that a person must keep, for the own calendar."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from samband.applications.queries import openings_due
from samband.applications.states import WRITING_STATES
from samband.assessment.queries import is_reader, office_cases
from samband.calls.queries import announced_rounds
from samband.foundation.calendars.exports import Event
from samband.workspace.queries.mine import my_work


def deadlines(user: Any, now: datetime) -> list[Event]:
    """Return what the person has to keep: closings of rounds for own drafts, supplementations that are due.

    Officers get every closing, and every supplementation that the office waits for.
    """
    closing = {round_.pk: round_ for round_ in announced_rounds(now).filter(closes_at__isnull=False)}
    mine = my_work(user)
    found = [
        _closing(closing[case.round_id], case)
        for case in mine
        if case.round_id in closing and case.state in WRITING_STATES
    ]
    due = openings_due().filter(case__in=[case.pk for case in mine])
    found += [_due(opening, "applications:supplementation") for opening in due]
    if is_reader(user):
        found += [_closing(round_) for round_ in closing.values()]
        waiting = openings_due().filter(case__in=office_cases(user).values("pk"))
        found += [_due(opening, "assessment:case_detail") for opening in waiting]
    return found


def _closing(round_: Any, case: Any | None = None) -> Event:
    said = {"code": round_.code, "number": case.number if case else ""}
    title = _("Round %(code)s closes: hand in %(number)s") if case else _("Round %(code)s closes")
    page = reverse("applications:case", args=[case.number]) if case else reverse("calls_office:round_list")
    return Event(
        key=f"round-{round_.code}-{said['number']}", title=title % said, starts=round_.closes_at,
        noted_at=round_.created_at, url=settings.BASE_URL + page,
    )  # fmt: skip


def _due(opening: Any, page: str) -> Event:
    return Event(
        key=f"supplementation-{opening.pk}",
        title=_("Last day to complete application %(number)s") % {"number": opening.case.number},
        starts=opening.due_on, noted_at=opening.opened_at,
        url=settings.BASE_URL + reverse(page, args=[opening.case.number]),
    )  # fmt: skip
