"""Invitations: the one a secret link belongs to, and those of a case."""

from django.db.models import Q
from django.utils import timezone

from samband.applications.models import Case, Invitation
from samband.applications.states import WRITING_STATES
from samband.foundation.access.tokens import token_hash


def invitation_by_token(token: str) -> Invitation | None:
    """Return the invitation a secret link belongs to, used or not; None for a link nobody was sent."""
    rows = Invitation.objects.select_related("case__round", "party__organisation", "invited_by")
    return rows.filter(token_hash=token_hash(token)).first()


def invitations(case: Case) -> list[Invitation]:
    """Return every invitation to the case, oldest first; `has_expired` tells of each whether time is out."""
    rows = case.invitations.select_related("party__organisation", "accepted_by", "invited_by")
    return list(rows.annotate(has_expired=Q(expires_at__lte=timezone.now())).order_by("pk"))


def invitations_to(email: str) -> list[Invitation]:
    """Return the invitations to an address that still wait for an answer, oldest first."""
    waiting = Invitation.objects.filter(email=email.strip().lower(), accepted_at=None, withdrawn_at=None)
    rows = waiting.filter(expires_at__gt=timezone.now(), case__state__in=WRITING_STATES)
    return list(rows.select_related("party__organisation", "invited_by").order_by("pk"))


def is_pending(invitation: Invitation) -> bool:
    """Tell whether the link still works: neither used, withdrawn nor expired."""
    is_spent = invitation.accepted_at is not None or invitation.withdrawn_at is not None
    return not is_spent and timezone.now() < invitation.expires_at


def why_closed(invitation: Invitation) -> str:
    """Return why the link works no longer: "accepted", "withdrawn" or "expired"; "" when it does."""
    if invitation.accepted_at is not None:
        return "accepted"
    if invitation.withdrawn_at is not None:
        return "withdrawn"
    return "" if is_pending(invitation) else "expired"
