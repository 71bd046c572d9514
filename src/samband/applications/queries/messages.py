"""Reading messages between those who apply and the office."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from samband.applications.models import Case, Message, ReadMark
from samband.applications.queries.cases import cases
from samband.foundation.access.queries import one_or_404


def messages_in(case: Case) -> QuerySet[Message]:
    """Return the messages of a case, the oldest first, with their authors."""
    return Message.objects.filter(case=case).select_related("author").order_by("pk")


def unread_messages(user: Any) -> dict[int, int]:
    """Return how many messages of others wait unread in each of the person's own cases, by the case's key."""
    rows = _unread(user).filter(case__participations__user=user, from_office=True)
    return dict(rows.order_by().values_list("case").annotate(Count("pk")))


def conversations() -> QuerySet[Case]:
    """Return the cases that have messages, those that wait for the office's answer first, then the newest.

    Each has `last_at`, `last_text` and `awaits_office`. A draft is among them when its writers have asked
    something: what they asked may be read, the draft may not.
    """
    last = Message.objects.filter(case=OuterRef("pk")).order_by("-pk")
    rows = cases().filter(Exists(Message.objects.filter(case=OuterRef("pk"))))
    return rows.annotate(
        last_at=Subquery(last.values("at")[:1]),
        last_text=Subquery(last.values("text")[:1]),
        awaits_office=~Q(Subquery(last.values("from_office")[:1])),
    ).order_by("-awaits_office", "-last_at", "-pk")


def get_conversation(number: str) -> Case:
    """Return a case with messages, or one that was handed in, for somebody in the office. Raises 404."""
    open_to_office = Q(submitted_at__isnull=False) | Exists(Message.objects.filter(case=OuterRef("pk")))
    return one_or_404(cases().filter(open_to_office), number=number)


def _unread(user: Any) -> QuerySet[Message]:
    mark = ReadMark.objects.filter(user=user, case=OuterRef("case")).values("message")[:1]
    return Message.objects.annotate(seen=Subquery(mark)).filter(Q(seen=None) | Q(pk__gt=Subquery(mark)))
