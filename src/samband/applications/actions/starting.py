"""The beginning of a case: its number, its two parties, and the coordinator who started it."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.locking import refuse, refuse_person
from samband.applications.facts import round_findings
from samband.applications.models import Application, Case, CaseSeries, Participation, Party
from samband.applications.queries.partners import HOME
from samband.applications.states import CaseRole, Side
from samband.calls.queries import may_rehearse
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import Refused
from samband.people.queries import Organisation, holds
from samband.people.states import Role
from samband.rulebook.flow import Verdict
from samband.rulebook.wording import N_


@transaction.atomic
def start_case(
    round_: Any, *, organisation: Organisation, partner: Organisation, language: str, actor: Any
) -> Case:
    """Start an application of two organisations in a round and return its case, a draft.

    `language` is the one it is written in. Raises `Refused` when the actor is not a coordinator at
    the organisation, the round takes no applications now, or the partner is not abroad.
    """
    if not holds(actor, Role.COORDINATOR, organisation=organisation):
        refuse_person()
    if not may_rehearse(actor, round_):
        refuse_person()
    if closed := round_findings(round_, timezone.now()):
        raise Refused(Verdict(None, tuple(closed)))
    if partner.country == HOME:
        refuse(
            "application.partner_at_home",
            N_("{partner} is in Sweden. An application is made together with a partner abroad."),
            N_("Choose a partner in another country."),
            where="partner",
            partner=partner.name,
        )
    case = Case.objects.create(
        number=_next_number(round_, timezone.localdate().year),
        round=round_,
        organisation=organisation,
        started_by=actor,
    )
    Application.objects.create(case=case, language=language, currency=round_.currency)
    own = Party.objects.create(case=case, organisation=organisation, side=Side.SWEDISH, key="swedish")
    Party.objects.create(case=case, organisation=partner, side=Side.INTERNATIONAL, key="international")
    Participation.objects.create(case=case, user=actor, party=own, role=CaseRole.COORDINATOR)
    record(
        case.audit_key, "applications.started", actor=actor, to_state=case.state,
        data={"round": round_.code, "organisation": organisation.slug, "partner": partner.slug},
    )  # fmt: skip
    return case


def _next_number(round_: Any, year: int) -> str:
    """Return the next number of the year; cases of a rehearsal count by themselves, after its own number."""
    CaseSeries.objects.get_or_create(year=year)
    series = CaseSeries.objects.select_for_update().get(year=year)  # one new case at a time
    if round_.is_rehearsal:
        return f"{round_.code}-{Case.objects.filter(round=round_).count() + 1:02d}"
    series.last += 1
    series.save(update_fields=["last"])
    return str(series)


def mark_registered(case: Case, *, at: datetime) -> Case:
    """Note when the office registered the case; called inside its move, which is what is audited."""
    case.registered_at = at
    case.save(update_fields=["registered_at"])
    return case
