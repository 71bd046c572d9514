"""What a person holds, asked of every room, before a role or an account is taken away."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.dispatch import Signal

from samband.people.models import Membership, Organisation, User
from samband.people.states import Role

duties_asked = Signal()
"""Sent with `person`, `organisation` and `remaining` (the roles the person would still have there);
receivers return a list of `Duty`: what those roles no longer carry."""
handed_over = Signal()
"""Sent with `person`, `to`, `organisation`, `remaining` and `actor` within the transaction that moves
everything; receivers move what is theirs and return a list of `Duty` that they moved."""
has_left = Signal()
"""Sent with `person`, `organisation`, `remaining` and `actor` when nothing that waits is left with the
person; receivers end what ends by itself."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something a person holds: what it is (a msgid), about what, and where it stands.

    One that `waits` must be handed over before the person leaves; any other ends with them.
    """

    what: str
    subject: str
    url: str = ""
    waits: bool = True


def duties_of(person: User, organisation: Organisation, remaining: Iterable[Role] = ()) -> list[Duty]:
    """Return what a person holds in an organisation that the remaining roles would not carry."""
    answers: list[Any] = duties_asked.send(
        sender=Membership, person=person, organisation=organisation, remaining=frozenset(remaining)
    )
    return [duty for _receiver, said in answers for duty in said]
