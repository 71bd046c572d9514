"""The office's timeline: what everybody in the case may read, and what only the office may."""

from typing import Any

from django.utils.translation import gettext

from samband.applications.queries import Entry, timeline
from samband.foundation.audit.queries import what_happened
from samband.rulebook.findings import N_

OFFICE = "office"
VERBS = {
    "office.handler_chosen": N_("{name} handles the case"),
    "office.point_added": N_("Added a point to the checklist: {text}"),
    "office.point_checked": N_("Looked at a point of the checklist"),
    "office.scorer_chosen": N_("{name} was asked to score"),
    "office.scorer_let_off": N_("{name} no longer scores the case"),
    "office.conflict_declared": N_("Declared a conflict of interest"),
    "office.scores_saved": N_("Saved scores"),
    "office.scores_handed_in": N_("Handed in the scores"),
    "office.recommendation_written": N_("Wrote the recommendation"),
}
"""How office work is told; the marks themselves are never told here, so that scoring stays blind."""


def internal_key(case: Any) -> str:
    """Return the key of the chain in the audit log that only the office reads."""
    return f"office:{case.number}"


def office_timeline(case: Any) -> list[Entry]:
    """Return everything that happened in a case, newest first; two queries whatever the history."""
    internal = [
        Entry(row.at, gettext(row.actor_name), _told(row), row.reason)
        for row in what_happened(internal_key(case))
    ]
    return sorted([*timeline(case, OFFICE), *internal], key=lambda entry: entry.when, reverse=True)


def _told(row: Any) -> str:
    data = {name: value for name, value in row.data.items() if isinstance(value, str)}
    return gettext(VERBS[row.verb]).format_map(data) if row.verb in VERBS else row.verb
