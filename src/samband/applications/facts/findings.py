"""What the rules say about a case, and what stands in the way of confirming and submitting it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from samband.applications.facts.application import facts_of, rules_of
from samband.applications.models import Case
from samband.applications.queries.content import Content, canonical_content, content
from samband.applications.queries.proofs import confirmations_in_force, current_opening
from samband.applications.queries.revisions import open_clashes
from samband.calls.queries import round_taking, takes_filings
from samband.foundation.flow.texts import texts
from samband.rulebook.canonical import content_hash
from samband.rulebook.eligibility import check
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import N_, Finding, Severity
from samband.rulebook.params import Param

MISSING = "required.missing"


def findings_of(case: Case, facts: ApplicationFacts) -> list[Finding]:
    """Return what the rules find in what has been written; what is still empty is no finding."""
    return [finding for finding in check(rules_of(case), facts) if finding.code != MISSING]


def confirm_findings(case: Case, loaded: Content | None = None) -> list[Finding]:
    """Return what stops a party from confirming: findings that block, and answers that are missing.

    The missing ones are counted in a single finding; the task list shows which they are.
    """
    found = check(rules_of(case), facts_of(loaded or content(case)))
    missing = sum(finding.code == MISSING and finding.severity is Severity.BLOCK for finding in found)
    others = [finding for finding in found if finding.code != MISSING]
    if missing:
        others.append(
            _finding(
                "application.incomplete",
                N_("Answers still missing: {missing}."),
                N_("Open the parts that are marked as not complete and fill in what is missing."),
                missing=missing,
            )
        )
    return others + clash_findings(case)


def clash_findings(case: Case) -> list[Finding]:
    """Return that texts wait for somebody to choose between them, when they do."""
    clashes = open_clashes(case)
    if not clashes:
        return []
    return [
        _finding(
            "application.clash",
            N_("Fields where two people wrote different things at the same time: {waiting}."),
            N_("Open the part, compare the texts and choose or merge."),
            where=clashes[0].path,
            waiting=len(clashes),
        )
    ]


def submit_findings(case: Case) -> list[Finding]:
    """Return what stops the application from being submitted now: rules, confirmations, the round."""
    loaded = content(case)
    found = confirm_findings(case, loaded)
    current = content_hash(canonical_content(loaded))
    in_force = confirmations_in_force(case)
    for party in loaded.parties:
        confirmation = in_force.get(party.pk)
        if confirmation is None or confirmation.content_hash != current:
            found.append(
                _finding(
                    "application.not_confirmed",
                    N_("{party} has not confirmed the application as it now stands."),
                    N_("Ask {party} to read the whole application and confirm it."),
                    where="confirmations",
                    party=party.organisation.name,
                )
            )
    return found + late_findings(case.round, timezone.now())


def late_findings(round_: Any, at: datetime) -> list[Finding]:
    """Return why the case's round takes it no more, or which round takes it instead; a warning then."""
    taking = round_taking(round_, at)
    if taking is None or taking.pk == round_.pk:
        return round_findings(round_, at)
    return [
        Finding(
            "round.next_takes",
            N_("Round {round} closed at {closes_at}. What is handed in now is handled in round {next}."),
            {
                "round": round_.code,
                "closes_at": round_.closes_at.astimezone(ZoneInfo(round_.timezone)),
                "next": taking.code,
            },
            severity=Severity.WARN,
            where="round",
            remedy=N_("Rules and questions are the same there. Hand in, or wait; nothing is lost."),
        )
    ]


def round_findings(round_: Any, at: datetime) -> list[Finding]:
    """Return why a round takes no application at a moment; nothing when it does."""
    if takes_filings(round_, at):
        return []
    if round_.closes_at is not None and round_.closes_at <= at:
        return [
            _finding(
                "round.closed",
                N_("Round {round} closed at {closes_at}."),
                N_("The application stays as a draft. Ask the programme which round comes next."),
                where="round",
                round=round_.code,
                closes_at=round_.closes_at.astimezone(ZoneInfo(round_.timezone)),
            )
        ]
    return [
        _finding(
            "round.not_open",
            N_("Round {round} does not take applications now."),
            N_("The application stays as a draft. Submit it when the round is open."),
            where="round",
            round=round_.code,
        )
    ]


def opening_findings(case: Case) -> list[Finding]:
    """Return what stops a supplementation from being answered."""
    found = confirm_findings(case)
    if current_opening(case) is None:
        found.append(
            _finding(
                "supplementation.nothing_asked",
                N_("Nothing has been asked for in this case."),
                N_("Ask the programme officer what is needed."),
            )
        )
    return found


def _finding(code: str, message: str, remedy: str, *, where: str = "", **params: Param) -> Finding:
    return Finding(code=code, message=message, params=params, where=where, remedy=remedy)


@dataclass(frozen=True)
class Shown:
    """A finding in the reader's language, with a link to the place it is about."""

    code: str
    severity: str
    message: str
    remedy: str
    rule: str
    source: str
    where: str
    where_url: str = ""
    where_label: str = ""
    source_url: str = ""


def shown(findings: Iterable[Finding], places: dict[str, tuple[str, str]]) -> list[Shown]:
    """Return findings ready to show; `places` gives address and name of the place by path."""
    return [_shown(finding, places) for finding in findings]


def _shown(finding: Finding, places: dict[str, tuple[str, str]]) -> Shown:
    text = texts(finding)
    url, label = _place(finding.where, places)
    return Shown(
        text.code, text.severity, text.message, text.remedy, text.rule, text.source, text.where, url, label
    )


def _place(where: str, places: dict[str, tuple[str, str]]) -> tuple[str, str]:
    path = where
    while path and path not in places:
        path = path.rpartition(".")[0]
    return places.get(path, ("", ""))
