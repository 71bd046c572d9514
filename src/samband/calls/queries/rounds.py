"""Reading rounds: which are open, and one by its code."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Min, Q, QuerySet

from samband.calls.models import Round
from samband.calls.queries.versions import Versions, versions_for
from samband.calls.states import RoundState
from samband.foundation.access.queries import one_or_404
from samband.people.queries import is_staff
from samband.rulebook.schedule import RoundFacts, is_open

PARTS = ("component", "ruleset", "question_set", "criteria")


def rounds() -> QuerySet[Round]:
    """Return every round, newest first."""
    return Round.objects.select_related(*PARTS).order_by("-year", "-sequence")


def published_rounds() -> QuerySet[Round]:
    """Return the rounds that anybody may see: those that have been opened, also when closed since.

    A rehearsal is none of them, whatever its state.
    """
    return rounds().exclude(state=RoundState.DRAFT).exclude(is_rehearsal=True)


def visible_to(user: Any) -> QuerySet[Round]:
    """Return the rounds a person may see: everything for the funder's people, else what is published."""
    return rounds() if is_staff(user) else published_rounds()


def open_rounds(at: datetime) -> QuerySet[Round]:
    """Return the rounds that take filings at a moment; at `closes_at` itself a round no longer does."""
    return announced_rounds(at).filter(opens_at__lte=at)


def round_taking(round_: Round, at: datetime) -> Round | None:
    """Return the round that takes at a moment what was written for a round; None when none does.

    That is the round itself while it is open. What is filed after its closing time is handled in the
    round of the same component that closes next (dossier 4), when that one is held to the same rules,
    questions and criteria, and is for the same countries and themes: then both partners have confirmed
    what it asks. A rehearsal takes what was written for it and nothing else.
    """
    if round_.is_rehearsal:
        return round_ if takes_filings(round_, at) else None
    taking = list(open_rounds(at).filter(component=round_.component_id))
    if any(each.pk == round_.pk for each in taking):
        return round_
    if round_.closes_at is None or at < round_.closes_at:
        return None
    alike = (round_.content_hash, sorted(round_.countries), sorted(round_.themes))
    return next(
        (
            each
            for each in taking
            if (each.content_hash, sorted(each.countries), sorted(each.themes)) == alike
        ),
        None,
    )


def announced_rounds(at: datetime) -> QuerySet[Round]:
    """Return the open rounds whose closing time has not come, also those that begin later."""
    still = Q(closes_at__isnull=True) | Q(closes_at__gt=at)
    order = ("closes_at", "component__position", "code")
    return rounds().filter(still, state=RoundState.OPEN, is_rehearsal=False).order_by(*order)


def takes_filings(round_: Round, at: datetime) -> bool:
    """Say whether a round takes filings at a moment, rehearsals among them; asks the database anew."""
    still = Q(closes_at__isnull=True) | Q(closes_at__gt=at)
    return Round.objects.filter(still, pk=round_.pk, state=RoundState.OPEN, opens_at__lte=at).exists()


def rehearsals_for(user: Any, at: datetime) -> list[Round]:
    """Return the open rehearsals that a person has been named for."""
    if not getattr(user, "is_authenticated", False):
        return []
    named = rounds().filter(is_rehearsal=True, state=RoundState.OPEN, rehearsers=user)
    return [round_ for round_ in named if is_open(round_facts(round_), at)]


def may_rehearse(user: Any, round_: Round) -> bool:
    """Say whether a person may apply in a round: in a rehearsal only those who are named for it."""
    return not round_.is_rehearsal or round_.rehearsers.filter(pk=getattr(user, "pk", None)).exists()


def next_turn(at: datetime) -> datetime | None:
    """Return when the next round begins or ceases to take filings after a moment."""
    turns = rounds().order_by().filter(state=RoundState.OPEN).aggregate(
        opens=Min("opens_at", filter=Q(opens_at__gt=at)), closes=Min("closes_at", filter=Q(closes_at__gt=at))
    )  # fmt: skip
    return min((moment for moment in turns.values() if moment is not None), default=None)


def get_round(code: str) -> Round:
    """Return a published round. Raises 404."""
    return one_or_404(published_rounds(), code=code)


def get_visible(user: Any, code: str) -> Round:
    """Return a round that the person may see. Raises 404."""
    return one_or_404(visible_to(user), code=code)


def round_facts(round_: Round) -> RoundFacts:
    """Return the round as the rulebook's schedule reads it."""
    return RoundFacts(round_.code, round_.opens_at, round_.closes_at, round_.timezone)


def opening_day(round_: Round) -> date:
    """Return the day the round opens where the funder sits; its versions are those of that day."""
    return round_.opens_at.astimezone(ZoneInfo(round_.timezone)).date()


def is_in_preparation(round_: Round) -> bool:
    """Tell whether everything about the round can still be changed: it has not been opened."""
    return round_.state == RoundState.DRAFT


def versions_of(round_: Round) -> Versions:
    """Return the versions the round is held to: frozen ones, or for a draft those that would be.

    Questions that were written for the round itself come before those in force.
    """
    if round_.state == RoundState.DRAFT:
        would_be = versions_for(round_.component, opening_day(round_))
        return replace(would_be, question_set=round_.question_set or would_be.question_set)
    return Versions(round_.ruleset, round_.question_set, round_.criteria)
