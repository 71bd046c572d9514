"""What rules about rounds look at, and what they find."""

from datetime import datetime

from samband.calls.models import Component, Round
from samband.calls.queries.rounds import opening_day, versions_of
from samband.rulebook.findings import N_, Finding, Term, Text

PARTS = {
    "ruleset": N_("ruleset"),
    "question_set": N_("question set"),
    "criteria": N_("criteria"),
}


def date_findings(component: Component, opens_at: datetime, closes_at: datetime | None) -> list[Finding]:
    """Return what is wrong with the dates of a round of this component."""
    name = Text.of(sv=component.name_sv, en=component.name_en)
    if closes_at is None and not component.rolling:
        return [
            Finding(
                code="round.closing_missing",
                message=N_("“{component}” is handled in rounds, so the round needs a closing time."),
                params={"component": name},
                where="closes_at",
                remedy=N_("Say when the round closes."),
            )
        ]
    if closes_at is not None and closes_at <= opens_at:
        return [
            Finding(
                code="round.closes_before_opening",
                message=N_("The round would close at {closes_at}, which is not after it opens."),
                params={"opens_at": opens_at, "closes_at": closes_at},
                where="closes_at",
                remedy=N_("Choose a closing time after {opens_at}."),
            )
        ]
    return []


def opening_findings(round_: Round, now: datetime) -> list[Finding]:
    """Return what stands in the way of opening a round: its dates, and versions in force that day."""
    found = date_findings(round_.component, round_.opens_at, round_.closes_at)
    if round_.closes_at is not None and round_.closes_at <= now:
        found.append(_closing_has_passed(round_.closes_at))
    versions = versions_of(round_)
    missing = [part for part in PARTS if getattr(versions, part) is None]
    return found + [_no_version(round_, part) for part in missing]


def _closing_has_passed(closes_at: datetime) -> Finding:
    return Finding(
        code="round.closing_has_passed",
        message=N_("The closing time {closes_at} has passed."),
        params={"closes_at": closes_at},
        where="closes_at",
        remedy=N_("Make a new round with a later closing time."),
    )


def _no_version(round_: Round, part: str) -> Finding:
    return Finding(
        code=f"round.no_{part}",
        message=N_("“{component}” has no {part} in force on {day}, when the round opens."),
        params={
            "component": Text.of(sv=round_.component.name_sv, en=round_.component.name_en),
            "part": Term(PARTS[part]),
            "day": opening_day(round_),
        },
        where=part,
        remedy=N_("Load programme data with one that is valid that day, or let the round open later."),
    )
