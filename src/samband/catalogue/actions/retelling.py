"""Changing what is told about a project beside its description; who changed what is kept."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from samband.catalogue.facts import RefusedRecord
from samband.catalogue.models import (
    Place,
    ProjectContact,
    ProjectDocument,
    ProjectPicture,
    ProjectResult,
    ProjectVisit,
)
from samband.catalogue.states import Sensitivity
from samband.foundation.audit.actions import record


def rewrite_result(
    result: ProjectResult, *, text_sv: str, text_en: str, day: date | None, actor: Any | None
) -> ProjectResult:
    """Tell a result in other words. Raises `RefusedRecord` without a text."""
    if not (text_sv.strip() or text_en.strip()):
        raise RefusedRecord(gettext("A result needs a text in Swedish or English."))
    _keep(result, actor, "catalogue.result_rewritten", text_sv=text_sv, text_en=text_en, day=day)
    return result


def retitle_document(
    document: ProjectDocument, *, title_sv: str, title_en: str, language: str, day: date | None,
    actor: Any | None,
) -> ProjectDocument:  # fmt: skip
    """Give a document another title, language or day. Raises `RefusedRecord` without a title."""
    if not (title_sv.strip() or title_en.strip()):
        raise RefusedRecord(gettext("A document needs a title in Swedish or English."))
    _keep(document, actor, "catalogue.document_retitled", title_sv=title_sv, title_en=title_en,
          language=language, day=day)  # fmt: skip
    return document


def describe_picture(
    picture: ProjectPicture, *, alt_sv: str, alt_en: str, photographer: str, actor: Any | None
) -> ProjectPicture:
    """Describe a picture in other words. Raises `RefusedRecord` unless it is described in both languages."""
    if not (alt_sv.strip() and alt_en.strip()):
        raise RefusedRecord(
            gettext("Describe the picture in Swedish and English for those who cannot see it.")
        )
    _keep(picture, actor, "catalogue.picture_described", alt_sv=alt_sv, alt_en=alt_en,
          photographer=photographer)  # fmt: skip
    return picture


def correct_contact(
    contact: ProjectContact, *, name: str, function: str, email: str, organisation: Any | None,
    consented_on: date | None, actor: Any | None,
) -> ProjectContact:  # fmt: skip
    """Correct what is kept about a contact; without a day of consent nobody is shown.

    The audit log names no person. Raises `RefusedRecord` without a name, or when the project has another
    contact of that name.
    """
    others = contact.project.contacts.exclude(pk=contact.pk)
    if not name.strip() or others.filter(name=name.strip()).exists():
        raise RefusedRecord(gettext("Give a name that no other contact of the project has."))
    _keep(contact, actor, "catalogue.contact_corrected", name=name, function=function, email=email,
          organisation=organisation, consented_on=consented_on)  # fmt: skip
    return contact


def replan_visit(
    visit: ProjectVisit, *, place: Place, starts_on: date, ends_on: date | None, purpose_sv: str,
    purpose_en: str, actor: Any | None,
) -> ProjectVisit:  # fmt: skip
    """Plan a visit anew. Raises `RefusedRecord` for days turned around."""
    if ends_on is not None and ends_on < starts_on:
        raise RefusedRecord(gettext("The visit cannot end before it starts."))
    _keep(visit, actor, "catalogue.visit_replanned", place=place, starts_on=starts_on, ends_on=ends_on,
          purpose_sv=purpose_sv, purpose_en=purpose_en)  # fmt: skip
    return visit


@transaction.atomic
def _keep(item: Any, actor: Any | None, verb: str, **values: Any) -> None:
    """Write what is new. Whatever was cleared as it was has to be looked at again when it is sensitive."""
    tidy = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    changed = [name for name, value in tidy.items() if getattr(item, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(item, name, tidy[name])
    if getattr(item, "cleared", False) and item.project.partnership.sensitivity != Sensitivity.OPEN:
        item.cleared = False
        changed.append("cleared")
    item.save(update_fields=changed)
    record(item.project.audit_key, verb, actor=actor, data={"number": item.pk, "fields": changed})
