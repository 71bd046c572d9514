"""Making, opening and closing rounds."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Max

from samband.calls.facts import date_findings
from samband.calls.flow import ROUND
from samband.calls.models import Component, Round
from samband.calls.queries import programme, versions_of
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import Refused, perform
from samband.rulebook.flow import Verdict


@transaction.atomic
def create_round(
    component: Component,
    *,
    actor: Any,
    opens_at: datetime,
    closes_at: datetime | None = None,
    budget_frame: Decimal | None = None,
) -> Round:
    """Prepare a round of a component and return it; it gets the next number of its opening year.

    `closes_at` is the first moment after the round (None: rolling); `budget_frame` is what can be
    granted in all, in the programme's currency. Raises `Refused` when the dates cannot be.
    """
    if problems := date_findings(component, opens_at, closes_at):
        raise Refused(Verdict(None, tuple(problems)))
    list(Component.objects.select_for_update().order_by("pk"))  # one new round at a time
    terms = programme()
    year = opens_at.astimezone(ZoneInfo(terms.timezone)).year
    last = Round.objects.filter(year=year).aggregate(last=Max("sequence"))["last"] or 0
    round_ = Round.objects.create(
        component=component, year=year, sequence=last + 1, code=f"{year}-{last + 1:02}",
        opens_at=opens_at, closes_at=closes_at, timezone=terms.timezone,
        budget_frame=budget_frame, currency=terms.currency,
    )  # fmt: skip
    record(
        round_.audit_key, "round.create", actor=actor, to_state=round_.state,
        data={"component": component.code, "opens_at": opens_at.isoformat(),
              "closes_at": closes_at.isoformat() if closes_at else None,
              "budget_frame": str(budget_frame) if budget_frame is not None else None},
    )  # fmt: skip
    return round_


@transaction.atomic
def open_round(round_: Round, *, actor: Any) -> Round:
    """Open a round and freeze its versions of rules, questions and criteria. Raises `Refused`."""
    versions = versions_of(round_)
    if versions.are_complete:
        Round.objects.filter(pk=round_.pk, state=ROUND.initial).update(
            ruleset=versions.ruleset, question_set=versions.question_set,
            criteria=versions.criteria, content_hash=versions.content_hash,
        )  # fmt: skip
    frozen = {**versions.as_json(), "content_hash": versions.content_hash}
    return perform(ROUND, "open", round_, actor=actor, data=frozen)


@transaction.atomic
def close_round(round_: Round, *, actor: Any, reason: str) -> Round:
    """Close a round before its time, or a rolling one, with a written reason. Raises `Refused`."""
    return perform(ROUND, "close", round_, actor=actor, reason=reason)
