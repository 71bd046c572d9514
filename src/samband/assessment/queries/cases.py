"""Cases as the office sees them, with what it wrote about them."""

from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils.translation import gettext

from samband.applications.queries import cases, with_people
from samband.assessment.models import Assignment, ConflictOfInterest, Decision, FormalCheck
from samband.assessment.states import READERS
from samband.foundation.access.queries import one_or_404
from samband.foundation.i18n.names import localized


def roles_of(user: Any) -> set[str]:
    """Return a person's roles; read once and kept with the person as long as the request lasts."""
    if not getattr(user, "is_authenticated", False):
        return set()
    if "memberships" not in getattr(user, "_prefetched_objects_cache", ()):
        prefetch_related_objects([user], "memberships")
    return {membership.role for membership in user.memberships.all()}


def is_reader(user: Any) -> bool:
    """Tell whether it is the person's work to read cases, with everything written in the office."""
    return bool(roles_of(user) & READERS)


def office_cases(user: Any) -> QuerySet[Any]:
    """Return the cases that a person may see in the office: for readers, all that were handed in.

    Drafts belong to their writers. Someone who takes part in a case is an applicant there and sees
    nothing of its handling.
    """
    return handed_in_by_others(user.pk) if is_reader(user) else cases().none()


def handed_in_by_others(person: int) -> QuerySet[Any]:
    """Return the cases that were handed in and in which a person (a key) takes no part."""
    return cases().filter(submitted_at__isnull=False).exclude(participations__user=person)


def get_office_case(user: Any, number: str) -> Any:
    """Return a case with people, parties, scorers and conflicts, loaded at once. Raises 404."""
    rows = with_people(office_cases(user)).select_related(
        "handling__officer", "recommendation__written_by", "round__criteria"
    )
    return one_or_404(
        rows.prefetch_related(
            Prefetch("assignments", Assignment.objects.select_related("officer")),
            Prefetch("conflicts_of_interest", ConflictOfInterest.objects.select_related("person")),
            "assignments__scores",
        ),
        number=number,
    )


def decisions(case: Any) -> QuerySet[Decision]:
    """Return the decisions in a case, newest first, with their letters."""
    rows = Decision.objects.filter(case=case).select_related("letter", "decided_by")
    return rows.order_by("-number")


def checklist(case: Any) -> QuerySet[FormalCheck]:
    """Return the points of a case's formal check."""
    return FormalCheck.objects.filter(case=case).select_related("checked_by").order_by("pk")


def title_of(case: Any) -> str:
    """Return the application's title in the reader's language, or in the one it has."""
    return localized(case.application, "title") or gettext("Application without a title yet")
