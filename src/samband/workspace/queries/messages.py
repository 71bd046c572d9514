"""Conversations with those who apply, as a person in the office may read them."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from samband.applications.queries import conversations, get_conversation


def conversations_for(user: Any) -> QuerySet[Any]:
    """Return the cases with messages, without those in which the person applies."""
    return conversations().exclude(participations__user=user)


def conversation_of(user: Any, number: str) -> Any:
    """Return a case whose messages the person may read and answer for the office. Raises 404."""
    case = get_conversation(number)
    if case.participations.filter(user=user).exists():
        raise Http404
    return case
