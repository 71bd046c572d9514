"""Letters that remind people of what they have to hand in, some days before the last one."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils.functional import lazy

from samband.applications.models import Case, Reminder
from samband.applications.queries.cases import cases, people_of, with_people
from samband.applications.queries.proofs import current_opening
from samband.applications.states import SUPPLEMENTATION, WRITING_STATES
from samband.calls.queries import announced_rounds, clocks_of
from samband.foundation.mail.actions import write_letter

CLOSING, SUPPLEMENT = "closing", "supplementation"
INSTANT = timedelta(microseconds=1)


def remind_of_closings(now: datetime) -> int:
    """Remind the people of every application that is not handed in when its round soon closes.

    Returns how many letters were written. The days before closing stand in the setting REMINDER_DAYS; when
    the worker was away on one of them, the reminder follows when it is back.
    """
    written = 0
    closing: Any = announced_rounds(now).filter(opens_at__lte=now, closes_at__isnull=False)
    for round_ in closing:
        zone = ZoneInfo(round_.timezone)
        last_day = (round_.closes_at - INSTANT).astimezone(zone).date()
        before = _due(last_day, now.astimezone(zone).date())
        if before is None:
            continue
        drafts = cases().filter(round=round_, state__in=WRITING_STATES)
        for case in with_people(drafts.order_by("pk")):
            countries = sorted({party.organisation.country for party in case.parties.all()})
            clocks = lazy(clocks_of, list)(round_, countries)
            written += _remind(case, CLOSING, last_day, before, {"round": round_, "clocks": clocks})
    return written


def remind_of_supplements(today: date) -> int:
    """Remind the people of every case whose supplementation is soon due; return how many letters."""
    written = 0
    for case in with_people(cases().filter(state=SUPPLEMENTATION).order_by("pk")):
        opening = current_opening(case)
        before = _due(opening.due_on, today) if opening else None
        if opening is not None and before is not None:
            written += _remind(case, SUPPLEMENT, opening.due_on, before, {"opening": opening})
    return written


def _due(last_day: date, today: date) -> int | None:
    """Return for which number of days before the last one it is time now; None when for none."""
    left = (last_day - today).days
    return min((days for days in settings.REMINDER_DAYS if 0 <= left <= days), default=None)


@transaction.atomic
def _remind(case: Case, of: str, day: date, before: int, context: dict[str, Any]) -> int:
    """Write each person in the case one letter; nothing when they have been reminded already."""
    _row, is_new = Reminder.objects.get_or_create(case=case, of=of, day=day, days_before=before)
    if not is_new:
        return 0
    people = people_of(case)
    for person in people:
        write_letter(
            f"applications.{of}_soon", to=person.email, language=person.language, recipient=person,
            subject_key=case.audit_key, context={"case": case, "person": person, "day": day, **context},
        )  # fmt: skip
    return len(people)
