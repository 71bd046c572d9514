"""Making, opening and closing rounds."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Max
from django.utils import timezone as clock

from samband.calls.facts import date_findings, extension_findings, preparing_findings
from samband.calls.flow import ROUND
from samband.calls.models import Component, Round
from samband.calls.queries import programme, versions_of
from samband.foundation.audit.actions import record
from samband.foundation.flow.actions import Refused, perform
from samband.rulebook.flow import Verdict, judge

TEST = "TEST-"
"""How the number of a rehearsal begins, and of every case in it: whoever reads it sees what it is."""


@transaction.atomic
def create_round(
    component: Component,
    *,
    actor: Any,
    opens_at: datetime,
    closes_at: datetime | None = None,
    budget_frame: Decimal | None = None,
    timezone: str = "",
    countries: Sequence[str] = (),
    themes: Sequence[str] = (),
    rehearsers: Sequence[Any] | None = None,
) -> Round:
    """Prepare a round of a component and return it; it gets the next number of its opening year.

    `closes_at` is the first moment after the round (None: rolling); `budget_frame` is what can be
    granted in all, in the programme's currency; `timezone` is whose clock counts (the funder's by
    default); `countries` are the only ones it is for (none: all that are open), `themes` what it asks
    for. With `rehearsers` it is a rehearsal: those people alone may apply in it, it has a number of its
    own kind, and it is never shown openly or counted. Raises `Refused` when the dates cannot be.
    """
    if problems := date_findings(component, opens_at, closes_at):
        raise Refused(Verdict(None, tuple(problems)))
    list(Component.objects.select_for_update().order_by("pk"))  # one new round at a time
    terms = programme()
    year = opens_at.astimezone(ZoneInfo(terms.timezone)).year
    is_rehearsal = rehearsers is not None
    last = (
        Round.objects.filter(year=year, is_rehearsal=is_rehearsal).aggregate(last=Max("sequence"))["last"]
        or 0
    )
    code = f"{TEST if is_rehearsal else ''}{year}-{last + 1:02}"
    round_ = Round.objects.create(
        component=component, year=year, sequence=last + 1, code=code, is_rehearsal=is_rehearsal,
        opens_at=opens_at, closes_at=closes_at, timezone=timezone or terms.timezone,
        budget_frame=budget_frame, currency=terms.currency, countries=[*countries], themes=[*themes],
    )  # fmt: skip
    round_.rehearsers.set(rehearsers or ())
    record(
        round_.audit_key, "round.create", actor=actor, to_state=round_.state,
        data={"component": component.code, **_said(round_)},
    )  # fmt: skip
    return round_


def _said(round_: Round) -> dict[str, Any]:
    """Return what the audit log keeps of a round; what is not said is left out, save dates and money."""
    frame = round_.budget_frame
    said = {
        "opens_at": round_.opens_at.isoformat(),
        "closes_at": round_.closes_at.isoformat() if round_.closes_at else None,
        "budget_frame": str(frame) if frame is not None else None,
    }
    chosen = {name: getattr(round_, name) for name in ("countries", "themes") if getattr(round_, name)}
    return said | chosen


@transaction.atomic
def revise_round(
    round_: Round,
    *,
    actor: Any,
    opens_at: datetime,
    closes_at: datetime | None,
    budget_frame: Decimal | None,
    timezone: str,
    countries: Sequence[str] = (),
    themes: Sequence[str] = (),
) -> Round:
    """Change what a round that is still being prepared will be. Its number stays as it is.

    Raises `Refused` when it has been opened, or when the dates cannot be.
    """
    fresh = Round.objects.select_for_update().get(pk=round_.pk)
    problems = preparing_findings(fresh) or date_findings(fresh.component, opens_at, closes_at)
    if problems:
        raise Refused(Verdict(None, tuple(problems)))
    before = _said(fresh)
    fresh.opens_at, fresh.closes_at, fresh.budget_frame = opens_at, closes_at, budget_frame
    fresh.timezone, fresh.countries, fresh.themes = timezone, [*countries], [*themes]
    fresh.save()
    changed = {name: value for name, value in _said(fresh).items() if before.get(name) != value}
    record(fresh.audit_key, "round.revise", actor=actor, data=changed)
    return fresh


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
def extend_round(round_: Round, *, closes_at: datetime, actor: Any | None, reason: str) -> Round:
    """Let an open round close later, with a written reason; rooms above tell everybody concerned.

    `closes_at` is the new first moment after the round; `actor` is None when the system extends it by
    itself. Raises `Refused` when the new time is not later, or the round has been closed.
    """
    fresh = Round.objects.select_for_update().get(pk=round_.pk)
    verdict = judge(ROUND, "extend", fresh.state, actor, fresh)
    if problems := verdict.refusals or extension_findings(fresh, closes_at, clock.now()):
        raise Refused(Verdict(verdict.transition, tuple(problems)))
    before = fresh.closes_at
    assert before is not None  # noqa: S101 - a round without a closing time has been refused above
    first = fresh.first_closes_at or before
    Round.objects.filter(pk=fresh.pk).update(closes_at=closes_at, first_closes_at=first)
    data = {"before": before.isoformat(), "closes_at": closes_at.isoformat()}
    return perform(ROUND, "extend", fresh, actor=actor, reason=reason, data=data)


@transaction.atomic
def close_round(round_: Round, *, actor: Any, reason: str) -> Round:
    """Close a round before its time, or a rolling one, with a written reason. Raises `Refused`."""
    return perform(ROUND, "close", round_, actor=actor, reason=reason)
