"""Saving what was typed, so that no acknowledged save is ever lost and nothing is overwritten unseen."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.following import with_consequences
from samband.applications.actions.locking import locked, refuse_person
from samband.applications.actions.voiding import void_confirmations
from samband.applications.actions.writing import write
from samband.applications.facts.merging import Change, Merge, merged
from samband.applications.models import Case, Clash, Party, Revision
from samband.applications.policies import is_cell, may_edit_team, may_write_cell, may_write_field
from samband.applications.queries.content import MEMBER_ATTRIBUTES, Content, Value, content
from samband.applications.queries.proofs import current_opening
from samband.applications.queries.revisions import revisions_after
from samband.applications.queries.sections import sections
from samband.applications.queries.timeline import SAVED
from samband.foundation.audit.actions import record
from samband.rulebook.tables import ROWS


@dataclass(frozen=True)
class Saved:
    """The answer to a save: the number and time of the latest revision, and what became of each path."""

    revision: int
    at: datetime
    changed: list[str] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Paths that somebody else has changed since, and this page has not: they stay as they are."""


@transaction.atomic
def save(
    case: Case, *, actor: Any, values: dict[str, Value], based_on: int | dict[str, int], page: str = ""
) -> Saved:
    """Save validated values by path and return the revision that now holds them.

    `based_on` is the revision the page showed, for all paths or for each; `page` tells this opened
    page from others. A value that meets another person's newer one is kept as a clash instead; all
    others are saved. Saving the same twice makes one revision. Raises `Refused` when the person may
    not write one of the fields now.
    """
    fresh = locked(case)
    loaded = content(fresh)
    _refuse_unless_writable(loaded, actor, values)
    now = timezone.now()
    changes, clashing, kept = _merge(loaded, values, based_on, page)
    if changes:
        changes = with_consequences(loaded, changes)
        fresh.revision += 1
        fresh.save(update_fields=["revision"])
        written = {path: change["to"] for path, change in changes.items()}
        write(loaded, written, revision=fresh.revision)
        note_revision(fresh, changes, actor=actor, at=now, page=page)
    clashes = [_keep(fresh, path, value, actor, now) for path, value in clashing.items()]
    case.revision, case.state, case.application = fresh.revision, fresh.state, loaded.application
    return Saved(fresh.revision, now, list(changes), clashes, kept)


def note_revision(case: Case, changes: dict[str, Any], *, actor: Any, at: datetime, page: str) -> None:
    """Write the revision that the case counts already, audit it and void what was confirmed before."""
    Revision.objects.create(case=case, number=case.revision, author=actor, at=at, page=page, changes=changes)
    record(case.audit_key, SAVED, actor=actor, at=at,
           data={"revision": case.revision, "fields": sorted(changes)})  # fmt: skip
    void_confirmations(case, changed=sorted(changes), actor=actor)


@transaction.atomic
def settle(clash: Clash, *, actor: Any, value: Value | None, based_on: int, page: str = "") -> Saved:
    """Settle a clash with the text that a person chose or merged; None keeps what is saved.

    When the field has changed once more meanwhile, the chosen text clashes again and stays open.
    """
    case = locked(clash.case)
    values = {} if value is None else {clash.path: value}
    if value is None:
        _refuse_unless_writable(content(case), actor, {clash.path: clash.value})
    saved = save(case, actor=actor, values=values, based_on=based_on, page=page)
    if not saved.clashes:
        Clash.objects.filter(pk=clash.pk, settled_at=None).update(settled_at=saved.at)
    return saved


def _merge(
    loaded: Content, values: dict[str, Value], based_on: int | dict[str, int], page: str
) -> tuple[dict[str, Any], dict[str, Value], list[str]]:
    """Return changes to write (`{path: {"from", "to"}}`), values that clash, and paths left alone."""
    now, case = loaded.values, loaded.case
    bases = based_on if isinstance(based_on, dict) else dict.fromkeys(values, based_on)
    oldest = min((bases.get(path, 0) for path in values), default=case.revision)
    later = revisions_after(case, oldest) if oldest < case.revision else []
    changes: dict[str, Any] = {}
    clashing: dict[str, Value] = {}
    kept: list[str] = []
    for path, typed in values.items():
        current = now.get(path, [] if isinstance(typed, list) else "")
        known = [
            Change(revision.page, revision.changes[path]["from"], revision.changes[path]["to"])
            for revision in later
            if revision.number > bases.get(path, 0) and path in revision.changes
        ]
        verdict = merged(typed, current, known, page)
        if verdict is Merge.APPLY:
            changes[path] = {"from": current, "to": typed}
        elif verdict is Merge.CLASH:
            clashing[path] = typed
        elif verdict is Merge.KEEP:
            kept.append(path)
    return changes, clashing, kept


def _keep(case: Case, path: str, value: Value, actor: Any, now: datetime) -> Clash:
    clash, _ = Clash.objects.update_or_create(
        case=case, path=path, author=actor, settled_at=None, defaults={"value": value, "at": now}
    )
    return clash


def _refuse_unless_writable(loaded: Content, actor: Any, values: dict[str, Value]) -> None:
    """Refuse everything when one path is unknown or not the person's: the form never asks for it."""
    case = loaded.case
    opening = current_opening(case)
    fields = {item.path: item for section in sections(case) for item in section.fields}
    for path in values:
        if path.startswith(ROWS):
            allowed = is_cell(path, values[path]) and may_write_cell(actor, case, path, fields, opening)
        elif path.startswith("members."):
            party = _party_of_member(loaded, path, actor, values)
            allowed = party is not None and may_edit_team(actor, party, opening)
        else:
            allowed = path in fields and may_write_field(actor, case, fields[path], opening)
        if not allowed:
            refuse_person()


def _party_of_member(loaded: Content, path: str, actor: Any, values: dict[str, Value]) -> Party | None:
    """Return whose team a member path belongs to; a new member must be put in the writer's own."""
    key, _, attribute = path.removeprefix("members.").partition(".")
    if attribute not in MEMBER_ATTRIBUTES:
        return None
    mine = next((p.party_id for p in loaded.case.participations.all() if p.user_id == actor.pk), None)
    own = next((party for party in loaded.parties if party.pk == mine), None)
    stated = values.get(f"members.{key}.party")
    known = next((member for member in loaded.team if member.key == key), None)
    if own is None or (known.party_id if known else own.pk) != own.pk:
        return None
    return own if stated == own.key or (known is not None and stated is None) else None
