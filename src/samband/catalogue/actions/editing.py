"""What editors do to one record: change it, name it, move its address, add it, remove it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, transaction

from samband.catalogue.actions.merging import objections
from samband.catalogue.actions.places import seat_organisation, unseat_organisation
from samband.catalogue.actions.slugs import free_slug, free_slug_among
from samband.catalogue.actions.telling import tell_open_site
from samband.catalogue.models import Place
from samband.catalogue.queries.records import address_of, authority
from samband.catalogue.queries.uses import projects_using, uses
from samband.catalogue.states import RecordKind
from samband.foundation.audit.actions import record
from samband.foundation.records.actions import TAKEN, Impossible, change_columns, leave_address, tell_apart
from samband.foundation.records.models import OldAddress
from samband.foundation.records.naming import keep_named
from samband.foundation.records.rows import columns_of
from samband.people.actions import (
    edit_organisation,
    keep_organisation_names,
    register_organisation,
    remove_organisation,
)
from samband.people.states import Kind
from samband.rulebook.findings import N_, Finding

FIXED = frozenset({RecordKind.GOAL, RecordKind.COMPONENT, RecordKind.CLUSTER, RecordKind.COUNTRY})
"""Kinds that nobody adds or removes by hand: the world's goals and countries, and what rules name."""


def audit_key(kind: str, row: Any) -> str:
    """Return a record's key in the audit log."""
    return f"{kind}:{address_of(kind, row)}"


@transaction.atomic
def edit_record(
    kind: str, row: Any, *, values: Mapping[str, Any], actor: Any | None, reason: str = ""
) -> dict[str, list[Any]]:
    """Change columns of a record that editors may change, and let the open site say so at once.

    Returns what changed, each as [before, after]. Raises `Impossible` when another has the name.
    """
    allowed = {name: values[name] for name in authority(kind).columns if name in values}
    if kind == RecordKind.ORGANISATION:
        changes = edit_organisation(row, values=allowed, actor=actor, reason=reason)
    else:
        changes = change_columns(row, allowed)
        _record(kind, row, "catalogue.record_edited", actor, reason, changes)
    if changes:
        tell_open_site(kind, projects_using(kind, row.pk))
    return changes


@transaction.atomic
def keep_names(
    kind: str, row: Any, *, names: Iterable[Mapping[str, Any]], actor: Any | None, reason: str = ""
) -> bool:
    """Let these be the other names of an organisation or a place; tell whether that changed anything."""
    if kind == RecordKind.ORGANISATION:
        changed = keep_organisation_names(row, names=names, actor=actor, reason=reason)
    else:
        changes = keep_named(row.names, names, of=row)
        changed = bool(changes)
        _record(kind, row, "catalogue.names_edited", actor, reason, {"names": changes} if changes else {})
    if changed:
        tell_open_site(kind, projects_using(kind, row.pk))
    return changed


@transaction.atomic
def move_address(kind: str, row: Any, *, slug: str, actor: Any | None, reason: str = "") -> None:
    """Give a record another readable address; the old one leads to it from now on.

    Raises `Impossible` when the kind has no address of its own, another record has this one, or something
    speaks against it.
    """
    if not authority(kind).slug:
        raise Impossible([Finding("editing.no_address", N_("Its address is its code and stays as it is."))])
    if row.slug == slug:
        return
    against = objections(kind, row)
    if against:
        raise Impossible(against)
    before = row.slug
    OldAddress.objects.filter(kind=kind, slug=slug, record=str(row.pk)).delete()
    leave_address(kind, before, record=row.pk)
    if kind == RecordKind.ORGANISATION:
        edit_organisation(row, values={"slug": slug}, actor=actor, reason=reason)
    else:
        key, changes = audit_key(kind, row), change_columns(row, {"slug": slug})
        record(key, "catalogue.address_moved", actor=actor, reason=reason, data={"changes": changes})
    tell_open_site(kind, projects_using(kind, row.pk))


@transaction.atomic
def seat_record(organisation: Any, *, place: Place | None, actor: Any | None) -> None:
    """Say where an organisation sits, or that nobody knows."""
    if place is None:
        unseat_organisation(organisation, actor=actor)
    else:
        seat_organisation(organisation, place=place, actor=actor)


@transaction.atomic
def add_record(kind: str, *, values: Mapping[str, Any], actor: Any | None, reason: str = "") -> Any:
    """Add a record and return it; its address or code is made from its name.

    Raises `Impossible` for kinds that nobody adds to by hand, and when another record has the name.
    """
    kept = authority(kind)
    if kind in FIXED:
        raise Impossible([Finding("editing.fixed", N_("Nothing is added to this list by hand."))])
    if kind == RecordKind.ORGANISATION:
        if kept.model.objects.filter(country=values["country"], name=values["name"]).exists():
            raise Impossible([TAKEN])
        return register_organisation(
            values["name"], country=values["country"], kind=Kind(values["kind"]), actor=actor,
            number=values.get("number", ""),
        )  # fmt: skip
    row = kept.model(**{name: values[name] for name in kept.columns if name in values})
    if kept.slug:
        row.slug = free_slug(kept.model, row.name)
    else:
        taken = set(map(str, kept.model._default_manager.values_list("pk", flat=True)))
        row.pk = free_slug_among(taken, row.name_en, longest=50) or free_slug_among(taken, kind)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as refused:
        raise Impossible([TAKEN]) from refused
    record(audit_key(kind, row), "catalogue.record_added", actor=actor, reason=reason,
           data={"is": columns_of(row)})  # fmt: skip
    tell_open_site(kind, ())
    return row


@transaction.atomic
def remove_record(kind: str, row: Any, *, actor: Any | None, reason: str = "") -> None:
    """Delete a record that nothing uses. Raises `Impossible` with what speaks against it."""
    against = objections(kind, row)
    if kind in FIXED:
        against.append(Finding("editing.fixed", N_("Nothing is removed from this list by hand.")))
    if uses(kind, row.pk):
        against.append(Finding(
            "editing.used", N_("It is in use."), remedy=N_("Merge it into another, or remove what uses it."),
        ))  # fmt: skip
    if against:
        raise Impossible(against)
    if kind == RecordKind.ORGANISATION:
        remove_organisation(row, actor=actor, reason=reason)
    else:
        key, columns = audit_key(kind, row), columns_of(row)
        row.delete()
        record(key, "catalogue.record_removed", actor=actor, reason=reason, data={"was": columns})
    tell_open_site(kind, ())


@transaction.atomic
def say_two(kind: str, one: Any, *, other: Any, actor: Any | None) -> None:
    """Remember that two records that look alike are two; they are not suggested together again."""
    tell_apart(kind, one.pk, other.pk)
    for row, twin in ((one, other), (other, one)):
        record(audit_key(kind, row), "catalogue.told_apart", actor=actor, data={"other": str(twin)})


def _record(
    kind: str, row: Any, verb: str, actor: Any | None, reason: str, changes: dict[str, list[Any]]
) -> None:
    if changes:
        record(audit_key(kind, row), verb, actor=actor, reason=reason, data={"changes": changes})
