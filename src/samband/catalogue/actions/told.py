"""What is told about a project beside its description: results, contacts and visits."""

from datetime import date
from functools import partial
from typing import Any

from django.db import transaction

from samband.catalogue.facts import RefusedRecord
from samband.catalogue.models import (
    Place,
    Project,
    ProjectContact,
    ProjectResult,
    ProjectVisit,
)
from samband.foundation.audit.actions import record


@transaction.atomic
def add_result(
    project: Project, *, actor: Any | None, text_sv: str = "", text_en: str = "", day: date | None = None
) -> ProjectResult:
    """Tell something that has come out of a project. Raises `RefusedRecord` without a text."""
    if not (text_sv.strip() or text_en.strip()):
        raise RefusedRecord("A result needs a text in Swedish or English.")
    result = ProjectResult.objects.create(
        project=project, day=day, text_sv=text_sv.strip(), text_en=text_en.strip()
    )
    record(project.audit_key, "catalogue.result_added", actor=actor, data={"number": result.pk})
    return result


@transaction.atomic
def name_contact(
    project: Project,
    *,
    name: str,
    actor: Any | None,
    function: str = "",
    email: str = "",
    organisation: Any | None = None,
    consented_on: date | None = None,
) -> ProjectContact:
    """Name a person whom one may ask about a project, or change what is kept about them.

    Nobody is shown before the day they agreed; None takes an agreement back. The audit log names no
    person. Raises `RefusedRecord` without a name.
    """
    if not name.strip():
        raise RefusedRecord("A contact needs a name.")
    contact, _ = ProjectContact.objects.update_or_create(
        project=project, name=name.strip(),
        defaults={"function": function.strip(), "email": email.strip(), "organisation": organisation,
                  "consented_on": consented_on},
    )  # fmt: skip
    record(project.audit_key, "catalogue.contact_named", actor=actor,
           data={"number": contact.pk, "agreed": consented_on.isoformat() if consented_on else ""})  # fmt: skip
    return contact


@transaction.atomic
def plan_visit(
    project: Project,
    *,
    place: Place,
    starts_on: date,
    actor: Any | None,
    ends_on: date | None = None,
    purpose_sv: str = "",
    purpose_en: str = "",
) -> ProjectVisit:
    """Note a visit between partners; both days belong to it. Raises `RefusedRecord` for days turned around."""
    if ends_on is not None and ends_on < starts_on:
        raise RefusedRecord(f"The visit ends ({ends_on}) before it starts ({starts_on}).")
    visit = ProjectVisit.objects.create(
        project=project, place=place, starts_on=starts_on, ends_on=ends_on,
        purpose_sv=purpose_sv.strip(), purpose_en=purpose_en.strip(),
    )  # fmt: skip
    record(project.audit_key, "catalogue.visit_planned", actor=actor, data={"number": visit.pk})
    return visit


@transaction.atomic
def take_away(item: Any, *, actor: Any | None) -> None:
    """Take away a result, contact, visit, document or picture; a file goes when the transaction holds."""
    files = [getattr(item, name) for name in ("file", "small") if hasattr(item, name)]
    record(item.project.audit_key, "catalogue.taken_away", actor=actor,
           data={"kind": item._meta.model_name, "number": item.pk})  # fmt: skip
    item.delete()
    for file in files:
        transaction.on_commit(partial(file.storage.delete, file.name))
