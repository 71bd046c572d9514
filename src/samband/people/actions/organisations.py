"""Changes to organisations: their columns and their other names."""

from collections.abc import Iterable, Mapping
from typing import Any

from anyascii import anyascii
from django.db import transaction
from django.utils.text import slugify

from samband.foundation.audit.actions import record
from samband.foundation.records.actions import change_columns
from samband.foundation.records.naming import keep_named
from samband.foundation.records.rows import columns_of
from samband.people.models import Organisation, OrganisationName
from samband.people.states import Kind


@transaction.atomic
def register_organisation(
    name: str,
    *,
    country: str,
    kind: Kind,
    actor: Any | None,
    number: str = "",
    other_names: Iterable[str] = (),
    source: str = "",
) -> Organisation:
    """Return the organisation of this name and country, registered now if it was not known before.

    Other names are added to those it has; nothing is ever merged by likeness here, but a record that a
    person has merged into another is found there.
    """
    organisation = _registered(name, country)
    if organisation is None:
        organisation = Organisation.objects.create(
            name=name, country=country, kind=kind, number=number, slug=_free_slug(name, country)
        )
        record(f"organisation:{organisation.slug}", "people.organisation_registered", actor=actor,
               data={"name": name, "country": country, "source": source})  # fmt: skip
    known = {name, *organisation.names.values_list("name", flat=True)}
    OrganisationName.objects.bulk_create(
        OrganisationName(organisation=organisation, name=other, source=source)
        for other in dict.fromkeys(other_names)
        if other not in known
    )
    return organisation


def _registered(name: str, country: str) -> Organisation | None:
    """Return the organisation of this name, or the one that an organisation of this name was merged into."""
    rows = Organisation.objects.filter(country=country)
    return rows.filter(name=name).first() or rows.filter(names__name=name, names__was_own=True).first()


@transaction.atomic
def edit_organisation(
    organisation: Organisation, *, values: Mapping[str, Any], actor: Any | None, reason: str = ""
) -> dict[str, list[Any]]:
    """Change an organisation's columns; return what changed, each as [before, after].

    Raises `Impossible` when another organisation has the name or address.
    """
    key = organisation.audit_key
    changes = change_columns(organisation, values)
    if changes:
        record(key, "people.organisation_edited", actor=actor, reason=reason, data={"changes": changes})
    return changes


@transaction.atomic
def keep_organisation_names(
    organisation: Organisation, *, names: Iterable[Mapping[str, Any]], actor: Any | None, reason: str = ""
) -> bool:
    """Let these be an organisation's other names, and tell whether that changed anything.

    Each has `name` and may have `language`, `script`, `since` and `until` (years).
    """
    changes = keep_named(organisation.names, names, of=organisation)
    if changes:
        record(organisation.audit_key, "people.names_edited", actor=actor, reason=reason,
               data={"changes": {"names": changes}})  # fmt: skip
    return bool(changes)


@transaction.atomic
def remove_organisation(organisation: Organisation, *, actor: Any | None, reason: str = "") -> None:
    """Delete an organisation that nothing uses. The database refuses when something does."""
    key, columns = organisation.audit_key, columns_of(organisation)
    organisation.delete()
    record(key, "people.organisation_removed", actor=actor, reason=reason, data={"was": columns})


def _free_slug(name: str, country: str) -> str:
    """Return a readable, unused slug: "kherson", or "kherson-ua" when another place was first."""
    plain = slugify(anyascii(name))[:90] or "organisation"
    for slug in (plain, f"{plain}-{country.lower()}"):
        if not Organisation.objects.filter(slug=slug).exists():
            return slug
    number = 2
    while Organisation.objects.filter(slug=f"{plain}-{number}").exists():
        number += 1
    return f"{plain}-{number}"
