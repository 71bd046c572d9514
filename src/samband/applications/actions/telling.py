"""Letters to everybody who works on an application in a round that changes."""

from collections import defaultdict
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext

from samband.applications.models import Case
from samband.applications.queries.cases import cases, with_people
from samband.applications.queries.partners import HOME
from samband.applications.states import DECIDED_STATES, WITHDRAWN, WRITING_STATES
from samband.calls.queries import clocks_of
from samband.foundation.i18n.names import localized
from samband.foundation.mail.actions import write_letter


def tell_of_extension(round_: Any, *, reason: str) -> int:
    """Write one letter to each person with an application in the round; return how many were written.

    Each letter has the closing time by the round's clock and by those of the person's cases, and says
    which of the person's applications still wait to be handed in.
    """
    people = _people(round_)
    for person, theirs in people.items():
        write_letter(
            "applications.round_extended", to=person.email, language=person.language, recipient=person,
            subject_key=round_.audit_key,
            context={
                "round": round_, "person": person,
                "reason": lazy(gettext, str)(reason),
                "component": lazy(localized, str)(round_.component, "name"),
                "clocks": lazy(clocks_of, list)(round_, _countries(theirs)),
                "drafts": [case for case in theirs if case.state in WRITING_STATES],
                "handed_in": [case for case in theirs if case.state not in WRITING_STATES],
            },
        )  # fmt: skip
    return len(people)


def _people(round_: Any) -> dict[Any, list[Case]]:
    """Return everybody who can still sign in, with their cases that are neither decided nor withdrawn."""
    going = cases().filter(round=round_).exclude(state__in=(*DECIDED_STATES, WITHDRAWN))
    found: dict[Any, list[Case]] = defaultdict(list)
    for case in with_people(going.order_by("number")):
        for part in case.participations.all():
            if part.user.is_active:
                found[part.user].append(case)
    return found


def _countries(theirs: list[Case]) -> list[str]:
    found = (party.organisation.country for case in theirs for party in case.parties.all())
    return sorted(set(found) - {HOME})
