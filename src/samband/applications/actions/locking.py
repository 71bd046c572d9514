"""One writer at a time in a case, and refusals that people can read."""

from typing import NoReturn

from samband.applications.models import Case
from samband.applications.queries.cases import cases, with_people
from samband.foundation.flow.actions import refuse as refuse  # with the refusals of this room
from samband.rulebook.flow import NOT_PERMITTED
from samband.rulebook.wording import N_


def locked(case: Case) -> Case:
    """Return the case read again, locked until the transaction ends, with people and parties."""
    return with_people(cases().select_for_update(of=("self",))).get(pk=case.pk)


def refuse_person() -> NoReturn:
    """Raise `Refused` because this is not the person's to do."""
    refuse(
        NOT_PERMITTED,
        N_("You may not do this in this case."),
        N_("Ask a person who has this task."),
    )
