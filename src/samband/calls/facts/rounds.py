"""What stands in the way of preparing, opening and extending a round."""

from datetime import datetime

from samband.calls.models import Component, Round
from samband.calls.queries.rounds import opening_day, versions_of
from samband.calls.states import RoundState
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


def preparing_findings(round_: Round) -> list[Finding]:
    """Return that a round has been opened, after which it may only be extended or closed."""
    if round_.state == RoundState.DRAFT:
        return []
    return [
        Finding(
            code="round.is_open",
            message=N_("Round {round} has been opened, so it can no longer be changed."),
            params={"round": round_.code},
            remedy=N_("Extend it or close it."),
        )
    ]


def rolling_findings(round_: Round) -> list[Finding]:
    """Return that the round has no closing time that could be moved, when it has none."""
    if round_.closes_at is not None:
        return []
    return [
        Finding(
            code="round.never_closes",
            message=N_("The round has no closing time, so there is nothing to extend."),
            where="closes_at",
            remedy=N_("Close the round when it should end."),
        )
    ]


def extension_findings(round_: Round, closes_at: datetime, now: datetime) -> list[Finding]:
    """Return what is wrong with a new closing time: it must be later than the old one, and to come."""
    before = round_.closes_at
    if before is None:
        return rolling_findings(round_)
    earliest = max(before, now)
    if closes_at > earliest:
        return []
    return [
        Finding(
            code="round.not_later",
            message=N_("The round closes at {before}; {closes_at} gives nobody more time."),
            params={"before": before, "closes_at": closes_at, "earliest": earliest},
            where="closes_at",
            remedy=N_("Choose a closing time after {earliest}."),
        )
    ]


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
