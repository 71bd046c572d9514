"""What is kept about one person, gathered from every room for the person to read and take away."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.dispatch import Signal
from django.utils.translation import gettext

from samband.foundation.audit.queries import done_by, history
from samband.foundation.mail.queries import letters_to, shown_to_staff
from samband.people.models import Invitation, User
from samband.people.queries.people import memberships
from samband.rulebook.wording import N_

about_asked = Signal()
"""Sent with `person`; receivers return a list of `Part`: what their room keeps about the person."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of things kept about a person: a title and why they are kept (msgids), and the rows.

    Each row is a flat dict of plain values by English names, the same on the page and in the file.
    """

    code: str
    title: str
    why: str
    rows: list[dict[str, Any]]

    @property
    def heads(self) -> list[str]:
        """Return the names of the columns."""
        return list(self.rows[0]) if self.rows else []

    @property
    def lines(self) -> list[list[Any]]:
        """Return the values row by row."""
        return [list(row.values()) for row in self.rows]


def about(person: User) -> list[Part]:
    """Return everything that is kept about a person."""
    answers: list[Any] = about_asked.send(sender=User, person=person)
    return [*_own(person), *(part for _receiver, said in answers for part in said)]


def as_file(person: User) -> dict[str, Any]:
    """Return the same as JSON values, with the reason for each part in the reader's language."""
    return {
        part.code: {"title": gettext(part.title), "why": gettext(part.why), "rows": part.rows}
        for part in about(person)
    }


def _own(person: User) -> Iterable[Part]:
    account = {"name": person.name, "email": person.email, "language": person.language,
               "joined": person.joined_at.isoformat()}  # fmt: skip
    yield Part("account", N_("Your account"), N_("So that you can sign in and get letters."), [account])
    yield Part(
        "roles", N_("Your roles"), N_("They decide what you may see and do."),
        [{"organisation": row.organisation.name, "role": row.role} for row in memberships(person)],
    )  # fmt: skip
    invited = Invitation.objects.filter(email=person.email).select_related("organisation").order_by("pk")
    yield Part(
        "invitations", N_("Invitations to you"), N_("So that it can be seen who let whom in."),
        [{"organisation": row.organisation.name, "role": row.role, "at": row.created_at.isoformat()}
         for row in invited],
    )  # fmt: skip
    yield Part(
        "letters", N_("Letters to you"), N_("They are official documents of the cases they belong to."),
        [{"title": row.title, "at": row.written_at.isoformat(), "text": shown_to_staff(row)}
         for row in letters_to(person)],
    )  # fmt: skip
    told = [*history(f"person:{person.pk}"), *done_by(person)]
    rows = {row.pk: {"at": row.at.isoformat(), "about": row.subject, "what": row.verb} for row in told}
    yield Part(
        "log", N_("What you did, and what was done to your account"),
        N_("The log shows who decided what. It is kept whole by law and cannot be changed."),
        sorted(rows.values(), key=lambda row: row["at"]),
    )  # fmt: skip
