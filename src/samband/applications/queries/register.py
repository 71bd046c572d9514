"""What the cases keep about one person."""

from typing import Any

from samband.applications.models import Confirmation, Participation, Revision
from samband.people.queries import Part
from samband.rulebook.wording import N_


def about_in_cases(person: Any) -> list[Part]:
    """Return a person's parts in cases, what they saved (when and which fields), and what they confirmed."""
    parts = Participation.objects.filter(user=person).select_related("case", "party__organisation")
    saves = Revision.objects.filter(author=person).select_related("case").order_by("at", "pk")
    given = Confirmation.objects.filter(user=person).select_related("case").order_by("at", "pk")
    return [
        Part(
            "cases", N_("Cases you take part in"), N_("An application shows who wrote it."),
            [{"case": row.case.number, "for": row.party.organisation.name, "role": row.role,
              "since": row.joined_at.isoformat()} for row in parts.order_by("case__number")],
        ),
        Part(
            "saves", N_("What you saved in applications"), N_("So that nothing written is lost."),
            [{"case": row.case.number, "at": row.at.isoformat(), "fields": ", ".join(sorted(row.changes))}
             for row in saves],
        ),
        Part(
            "confirmations", N_("What you confirmed"), N_("It proves that both partners stood behind it."),
            [{"case": row.case.number, "at": row.at.isoformat(), "hash": row.content_hash} for row in given],
        ),
    ]  # fmt: skip
