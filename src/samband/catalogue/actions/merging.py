"""Making two records one, foreseeing what that does, and undoing it."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.dispatch import Signal

from samband.catalogue.actions.merging_partnerships import (
    against_themselves,
    join_partnerships,
    partnerships_of,
)
from samband.catalogue.actions.telling import tell_open_site
from samband.catalogue.models import PlaceName
from samband.catalogue.queries.records import Authority, address_of, authority
from samband.catalogue.queries.uses import projects_using
from samband.catalogue.states import RecordKind
from samband.foundation.audit.actions import record
from samband.foundation.records.actions import Impossible, Journal, keep_merge, leave_address, undo_merge
from samband.foundation.records.models import Merge, OldAddress
from samband.foundation.records.moving import move_pointers
from samband.people.queries import organisation_name
from samband.rulebook.findings import N_, Finding, Severity, is_blocked

ABSORBED = frozenset({
    "people.organisationname", "people.membership", "catalogue.placename", "catalogue.seat",
    "catalogue.projectpartner", "catalogue.partnershippartner",
})  # fmt: skip
"""Rows of which one is enough when both records have the same."""

address_asked = Signal()
"""Sent with `kind` and `record` before a record loses its address; receivers return findings against it."""
record_followed = Signal()
"""Sent with `kind`, `loser`, `winner` and `journal` within a merge: what names the loser otherwise than by
a foreign key may follow, through the journal."""


def objections(kind: str, record: Any) -> list[Finding]:
    """Return what other rooms have against it that a record loses its address."""
    answers: list[Any] = address_asked.send(sender=type(record), kind=kind, record=record)
    return [finding for _receiver, said in answers for finding in said]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a merge would do: its steps, and what speaks against it."""

    steps: list[dict[str, Any]]
    findings: list[Finding]

    @property
    def is_possible(self) -> bool:
        """True when nothing blocks it."""
        return not is_blocked(self.findings)


@transaction.atomic
def foresee_merge(kind: str, loser: Any, *, winner: Any) -> Foreseen:
    """Return what merging the loser into the winner would do; nothing is changed."""
    journal = Journal()
    with transaction.atomic():
        findings = _merge(authority(kind), loser, winner, journal)
        transaction.set_rollback(True)
    return Foreseen(journal.steps, findings)


@transaction.atomic
def merge_records(kind: str, loser: Any, *, winner: Any, actor: Any | None, reason: str = "") -> Merge:
    """Make two records one: what pointed to the loser points to the winner, and the loser goes.

    The loser's names become names of the winner and its address leads there. Raises `Impossible` with
    what speaks against it; then nothing has changed.
    """
    kept = authority(kind)
    keys = {"loser": f"{kind}:{address_of(kind, loser)}", "winner": f"{kind}:{address_of(kind, winner)}"}
    journal = Journal()
    gone, lost = loser.pk, str(loser)
    findings = _merge(kept, loser, winner, journal)
    if is_blocked(findings):
        raise Impossible([finding for finding in findings if finding.severity is Severity.BLOCK])
    loser.pk = gone
    merge = keep_merge(journal, kind=kind, winner=winner, loser=loser, reason=reason, actor=actor)
    record(keys["winner"], "catalogue.merged", actor=actor, reason=reason,
           data={"merge": merge.pk, "other": lost})  # fmt: skip
    record(keys["loser"], "catalogue.merged_into", actor=actor, reason=reason,
           data={"merge": merge.pk, "other": str(winner)})  # fmt: skip
    tell_open_site(kind, projects_using(kind, winner.pk))
    return merge


@transaction.atomic
def undo_merging(merge: Merge, *, actor: Any | None) -> None:
    """Make one record two again, exactly as they were. Raises `Impossible` with what stands in the way."""
    before = projects_using(merge.kind, merge.winner)
    undo_merge(merge, actor=actor)
    rows = authority(merge.kind).model._default_manager
    for key, other in ((merge.winner, merge.loser_name), (merge.loser, merge.winner_name)):
        row = rows.get(pk=key)
        record(f"{merge.kind}:{address_of(merge.kind, row)}", "catalogue.merge_undone", actor=actor,
               data={"merge": merge.pk, "other": other})  # fmt: skip
    tell_open_site(merge.kind, before | projects_using(merge.kind, merge.loser))


def _merge(kept: Authority, loser: Any, winner: Any, journal: Journal) -> list[Finding]:
    findings = _against(kept, loser, winner)
    if is_blocked(findings):
        return findings
    kind = kept.kind
    touched = partnerships_of(loser) if kind == RecordKind.ORGANISATION else []
    taken = {name: getattr(loser, name) for name in kept.filled}
    _take_names(kept, loser, winner, journal)
    findings += move_pointers(journal, loser, winner, absorbed=ABSORBED)
    findings += join_partnerships(journal, touched)
    for old in OldAddress.objects.filter(kind=kind, record=str(loser.pk)).order_by("pk"):
        journal.change(old, record=str(winner.pk))
    leave_address(kind, address_of(kind, loser), record=winner.pk, journal=journal)
    record_followed.send(sender=type(winner), kind=str(kind), loser=loser, winner=winner, journal=journal)
    if is_blocked(findings):
        return findings
    journal.remove(loser)
    winner.refresh_from_db()
    journal.change(winner, **_missing(winner, taken))
    return findings


def _against(kept: Authority, loser: Any, winner: Any) -> list[Finding]:
    if not kept.mergeable or type(loser) is not type(winner) or loser.pk == winner.pk:
        return [Finding("merging.never", N_("These two cannot be merged."))]
    found: list[Finding] = []
    found += objections(str(kept.kind), loser)
    if kept.names and _country(loser) != _country(winner):
        found.append(Finding(
            "merging.countries", N_("They lie in different countries."),
            remedy=N_("Correct the country of one of them first if that is a mistake."),
        ))  # fmt: skip
    if kept.names and loser.kind != winner.kind:
        found.append(Finding("merging.kinds", N_("They are of different kinds."), severity=Severity.WARN))
    return found + (against_themselves(loser, winner) if kept.kind == RecordKind.ORGANISATION else [])


def _country(row: Any) -> str:
    return str(getattr(row, "country_id", None) or row.country)


def _take_names(kept: Authority, loser: Any, winner: Any, journal: Journal) -> None:
    """Give the winner the loser's name; the loser's other names follow with everything that points to it."""
    if not kept.names:
        journal.extend(winner, "aliases", [loser.name_sv, loser.name_en, *loser.aliases])
        return
    known = winner.names.filter(name=loser.name).first()
    if known is not None:
        journal.change(known, was_own=True)
    elif kept.kind == RecordKind.PLACE:
        journal.add(PlaceName(place=winner, name=loser.name, was_own=True))
    else:
        journal.add(organisation_name(winner, loser.name, was_own=True))


def _missing(winner: Any, taken: dict[str, Any]) -> dict[str, Any]:
    """Return what the loser had and the winner lacks; coordinates come as a pair."""
    lacking = {name: value for name, value in taken.items() if getattr(winner, name) in (None, "")}
    return {name: value for name, value in lacking.items() if value not in (None, "", winner.pk)}
