"""Reading cases: which a person may see, one by its number, and who is in it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Concat

from samband.applications.models import Case, Clash, Participation, Party
from samband.applications.states import CaseRole
from samband.foundation.access.queries import one_or_404
from samband.people.queries import User, holds, memberships_of, reads_cases
from samband.people.states import Role

PARTS = (
    "application",
    "organisation",
    "round__component",
    "round__ruleset",
    "round__question_set",
    "round__criteria",
)


def cases() -> QuerySet[Case]:
    """Return every case with its application and round, newest first."""
    return Case.objects.select_related(*PARTS).order_by("-created_at", "-pk")


def visible_to(user: Any) -> QuerySet[Case]:
    """Return the cases a person may see: own ones, and for the office all that have been submitted.

    What is still a draft belongs to its writers alone; nobody at the funder reads along.
    """
    if not getattr(user, "is_authenticated", False):
        return cases().none()
    mine = Exists(Participation.objects.filter(case=OuterRef("pk"), user=user))
    return cases().filter(mine | Q(submitted_at__isnull=False) if reads_cases(user) else mine)


def keys_of_drafts() -> QuerySet[Any]:
    """Return the keys of all cases that nobody has handed in: what is written about them is their people's."""
    keys = Concat(Value("case:"), "number")
    return Case.objects.filter(submitted_at=None).order_by().annotate(key=keys).values("key")


def my_cases(user: Any) -> QuerySet[Case]:
    """Return the cases the person takes part in, newest first, with parties and organisations."""
    if not getattr(user, "is_authenticated", False):
        return cases().none()
    mine = cases().filter(participations__user=user)
    return mine.prefetch_related("parties__organisation", Prefetch("participations", participations()))


def get_visible(user: Any, number: str) -> Case:
    """Return one case that the person may see, with people and parties. Raises 404."""
    return one_or_404(with_people(visible_to(user)), number=number)


def get_mine(user: Any, number: str) -> Case:
    """Return one case that the person takes part in, with people and parties. Raises 404.

    `has_clashes` on it says whether texts wait for a choice, which spares most pages a query.
    """
    if not getattr(user, "is_authenticated", False):
        return one_or_404(cases().none(), number=number)
    mine = Exists(Participation.objects.filter(case=OuterRef("pk"), user=user))
    waiting = Exists(Clash.objects.filter(case=OuterRef("pk"), settled_at__isnull=True))
    return one_or_404(with_people(cases().filter(mine)).annotate(has_clashes=waiting), number=number)


def with_people(rows: QuerySet[Case]) -> QuerySet[Case]:
    """Return the cases with participations, people, parties and organisations: two queries more."""
    return with_parties(rows.prefetch_related(Prefetch("participations", participations())))


def participations() -> QuerySet[Participation]:
    """Return who works in which case, with their accounts; `is_signatory` tells who may sign for the party."""
    signs = memberships_of(Role.SIGNATORY).filter(
        user=OuterRef("user"), organisation=OuterRef("party__organisation")
    )
    return Participation.objects.select_related("user").annotate(is_signatory=Exists(signs)).order_by("pk")


def is_signing_part(part: Any) -> bool:
    """Tell whether somebody's part in a case lets them confirm for their party (dossier 2.2).

    For the Swedish partner that is whom the organisation has named authorised signatory; the coordinator
    may be the same person. The foreign partner's counterpart confirms the other part.
    """
    if part.role == CaseRole.COUNTERPART:
        return True
    named = getattr(part, "is_signatory", None)
    if named is None:
        read_again: Any = participations().get(pk=part.pk)
        named = read_again.is_signatory
    return bool(named)


def with_parties(rows: QuerySet[Case]) -> QuerySet[Case]:
    """Return the cases with parties and their organisations: one query more."""
    return rows.prefetch_related(Prefetch("parties", Party.objects.select_related("organisation")))


def partner_names(numbers: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """Return name and country of the organisations beside the one that applies, by the cases' keys. One query."""
    rows = Party.objects.filter(case__in=list(numbers)).exclude(organisation=F("case__organisation"))
    found: dict[int, list[tuple[str, str]]] = {}
    for case, name, country in rows.values_list("case_id", "organisation__name", "organisation__country"):
        found.setdefault(case, []).append((name, country))
    return found


def parties(case: Case) -> list[Party]:
    """Return the organisations in the application, the Swedish one first."""
    rows = list(case.parties.all())
    for party in rows:
        party.case = case
    return rows


def people_of(case: Case) -> list[User]:
    """Return the people who work in the case and can still sign in: those to write letters to."""
    rows = case.participations.select_related("user").order_by("pk")
    return [row.user for row in rows if row.user.is_active]


def party_of(user: Any, case: Case) -> Party | None:
    """Return the party that a person works for in the case, or None."""
    for row in case.participations.all():
        if row.user_id == getattr(user, "pk", None):
            return next((party for party in parties(case) if party.pk == row.party_id), None)
    return None


def may_start(user: Any) -> bool:
    """Tell whether the person coordinates an organisation, and so may start an application."""
    return holds(user, Role.COORDINATOR)
