"""Naming a version, and taking back what an earlier one said, as a new save."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.following import with_consequences
from samband.applications.actions.locking import locked, refuse, refuse_person
from samband.applications.actions.saving import note_revision
from samband.applications.actions.writing import write
from samband.applications.models import Case, Party, TeamMember, Version
from samband.applications.policies import is_participant, may_edit_team, may_write_cell, may_write_field
from samband.applications.queries.budgets import REQUESTED, budget_question
from samband.applications.queries.content import Content, Value, content
from samband.applications.queries.proofs import current_opening
from samband.applications.queries.sections import sections
from samband.applications.queries.versions import changed_after, values_at
from samband.applications.states import VersionKind
from samband.foundation.audit.actions import record
from samband.rulebook.tables import ROWS
from samband.rulebook.wording import N_

MEMBERS = "members."


@dataclass(frozen=True)
class Restored:
    """What came of restoring: the revision, the paths taken back, and those that are not the person's."""

    revision: int
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@transaction.atomic
def name_version(case: Case, *, name: str, actor: Any) -> Version:
    """Give the application as it stands a name to find it by; the same name twice is one version.

    Raises `Refused` for people outside the case, and while nothing has been written.
    """
    fresh = locked(case)
    if not is_participant(actor, fresh):
        refuse_person()
    if not fresh.revision:
        refuse(
            "version.nothing_written",
            N_("Nothing has been written yet."),
            N_("Write something first, then name the version."),
            where="name",
        )
    version, is_new = Version.objects.get_or_create(
        case=fresh, revision=fresh.revision, kind=VersionKind.NAMED, name=name.strip(),
        defaults={"made_by": actor, "at": timezone.now()},
    )  # fmt: skip
    if is_new:
        record(fresh.audit_key, "applications.version_named", actor=actor,
               data={"name": version.name, "revision": version.revision})  # fmt: skip
    return version


@transaction.atomic
def restore(
    case: Case, *, revision: int, actor: Any, seen: int, paths: Collection[str] | None = None
) -> Restored:
    """Let the application, or some paths of it, say again what it said at a revision.

    It is a new save: what stands now remains as a version of its own. `seen` is the revision that the
    person looked at. Fields that the person may not write stay as they are and are returned in
    `left`. Raises `Refused` when nothing may be restored, or somebody has written in it since.
    """
    fresh = locked(case)
    loaded = content(fresh)
    if not is_participant(actor, fresh):
        refuse_person()
    before = loaded.values
    changes = changes_back(before, values_at(fresh, revision), paths)
    mine = _own(loaded, changes, actor)
    left = sorted(
        changes.keys() - {*mine, REQUESTED} if budget_question(fresh) else changes.keys() - set(mine)
    )
    if left and not mine:
        refuse_person()
    if changed_after(fresh, seen, mine):
        refuse(
            "version.changed_meanwhile",
            N_("Somebody has written in this since you opened the page."),
            N_("Look at the differences again, and restore then if you still want to."),
        )
    if not mine:
        return Restored(fresh.revision)
    back = with_consequences(loaded, {path: changes[path] for path in mine})
    _write(loaded, back, revision=revision, actor=actor)
    case.revision, case.state, case.application = fresh.revision, fresh.state, loaded.application
    return Restored(fresh.revision, mine, left)


def changes_back(
    now: dict[str, Value], then: dict[str, Value], paths: Collection[str] | None = None
) -> dict[str, Any]:
    """Return `{path: {"from", "to"}}` for what differs, for all paths or those named.

    A person in a team (`members.<key>`) and a row of a table (`rows.<table>.<key>`) are named by one path
    and come back or leave as a whole.
    """
    changes = {}
    for path in sorted({*now, *then}):
        if paths is not None and path not in paths and _row(path) not in paths:
            continue
        old, new = now.get(path), then.get(path)
        if old != new:
            empty: Value = [] if isinstance(old if new is None else new, list) else ""
            changes[path] = {"from": empty if old is None else old, "to": empty if new is None else new}
    return changes


def _row(path: str) -> str:
    if path.startswith(ROWS):
        return ".".join(path.split(".")[:3])
    return ".".join(path.split(".")[:2]) if path.startswith(MEMBERS) else path


def _write(loaded: Content, changes: dict[str, Any], *, revision: int, actor: Any) -> None:
    case, now = loaded.case, timezone.now()
    Version.objects.create(
        case=case, revision=case.revision, kind=VersionKind.BEFORE_RESTORING, made_by=actor, at=now
    )
    case.revision += 1
    case.save(update_fields=["revision"])
    gone = {path.split(".")[1] for path, change in changes.items()
            if path.startswith(MEMBERS) and path.endswith(".party") and not change["to"]}  # fmt: skip
    TeamMember.objects.filter(case=case, key__in=gone).delete()
    kept = {path: change["to"] for path, change in changes.items()
            if not (path.startswith(MEMBERS) and path.split(".")[1] in gone)}  # fmt: skip
    write(loaded, kept, revision=case.revision)
    record(case.audit_key, "applications.restored", actor=actor, at=now,
           data={"revision": case.revision, "restored": revision, "fields": sorted(changes)})  # fmt: skip
    note_revision(case, changes, actor=actor, at=now, page="")


def _own(loaded: Content, changes: dict[str, Any], actor: Any) -> list[str]:
    """Return the paths that the person may write now."""
    opening = current_opening(loaded.case)
    fields = {item.path: item for section in sections(loaded.case) for item in section.fields}
    found = []
    for path in changes:
        if path.startswith(MEMBERS):
            party = _party_of(loaded, path, changes)
            allowed = party is not None and may_edit_team(actor, party, opening)
        elif path.startswith(ROWS):
            allowed = may_write_cell(actor, loaded.case, path, fields, opening)
        else:
            allowed = path in fields and may_write_field(actor, loaded.case, fields[path], opening)
        if allowed:
            found.append(path)
    return found


def _party_of(loaded: Content, path: str, changes: dict[str, Any]) -> Party | None:
    """Return whose team a person belongs to, or belonged to."""
    stated = f"{_row(path)}.party"
    known = loaded.values.get(stated) or changes.get(stated, {}).get("to")
    return next((party for party in loaded.parties if party.key == known), None)
