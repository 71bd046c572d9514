"""What became of a record and what happened to a name, ready to show."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samband.foundation.audit.queries import history
from samband.importing.models import ReviewItem
from samband.importing.states import PENDING, Kind


@dataclass(frozen=True, slots=True)
class Became:
    """What a record became: a project, partnerships (each a list of organisations), and what still waits."""

    project: Any | None
    partnerships: tuple[tuple[Any, ...], ...]
    waiting: tuple[ReviewItem, ...]
    is_project: bool

    @property
    def set_aside(self) -> bool:
        """Whether the record is decided on and led to nothing public."""
        return not (self.project or self.partnerships or self.waiting)


def became(item: ReviewItem) -> Became:
    """Return what the item's record became so far."""
    record = item.record
    sightings = record.sightings.prefetch_related("partnership__partner_rows__organisation")
    waiting = record.items.filter(state=PENDING).select_related("record")
    return Became(
        project=record.project,
        partnerships=tuple(
            tuple(row.organisation for row in sighting.partnership.partner_rows.all())
            for sighting in sightings
        ),
        waiting=tuple(waiting),
        is_project=record.kind == Kind.PROJECT,
    )


def happened(item: ReviewItem, done: dict[str, str]) -> list[dict[str, Any]]:
    """Return the item's history for a timeline; `done` maps verbs of the audit log to past-tense lines."""
    return [
        {
            "when": entry.at,
            "who": _(entry.actor_name) if entry.actor_id is None else entry.actor_name,
            "what": _(done.get(entry.verb, entry.verb)),
            "why": entry.reason,
            "tone": "success" if entry.data.get("organisation") else "neutral",
        }
        for entry in history(item.audit_key)
    ]
