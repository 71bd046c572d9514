"""A person decides what a name means; the last decision on a record loads it at once."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from samband.foundation.flow.actions import perform
from samband.importing.actions.enrolling import Enrolment
from samband.importing.actions.loading import Loaded, load_record
from samband.importing.flow import REVIEW
from samband.importing.models import ImportedRecord, Resolution, ReviewItem
from samband.importing.places.atlas import open_atlas
from samband.importing.queries import ORGANISATION, alike, resolutions
from samband.people.states import Kind


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: the item, what its record became, and how many equal spellings it settled."""

    item: ReviewItem
    loaded: Loaded
    alike: int = 0


@transaction.atomic
def choose(item: ReviewItem, *, choice: str, name: str, actor: Any) -> Decision:
    """Decide that the name means an authority record (its key and main name) or an organisation we have.

    A candidate of the match accepts it; any other choice corrects it. `choice` is an authority key or
    "org:" and a number. The spelling is remembered and becomes another name of the organisation; equal
    spellings that wait elsewhere are settled too. Raises `Refused`, and `LookupError` for a key that
    the authority does not have.
    """
    enrolment = Enrolment(open_atlas(), actor)
    move = "accept" if item.candidate(choice) else "correct"
    number = choice.removeprefix(ORGANISATION)
    is_ours = choice.startswith(ORGANISATION)
    organisation = enrolment.of_pk(int(number)) if is_ours else enrolment.of_key(choice, name)
    return _decide(item, move, organisation, enrolment)


@transaction.atomic
def register_new(item: ReviewItem, *, name: str, country: str, kind: Kind, actor: Any) -> Decision:
    """Decide that the name means an organisation no source knows, and register it. Raises `Refused`."""
    enrolment = Enrolment(open_atlas(), actor)
    organisation = enrolment.of_new(name, country=country, kind=kind)
    return _decide(item, "correct", organisation, enrolment)


@transaction.atomic
def reject(item: ReviewItem, *, reason: str, actor: Any) -> Decision:
    """Decide that the name is no partner's; its record is loaded without it. Raises `Refused`."""
    perform(REVIEW, "reject", item, actor=actor, reason=reason)
    return Decision(item, _load(item.record_id, Enrolment(open_atlas(), actor)))


def _decide(item: ReviewItem, move: str, organisation: Any, enrolment: Enrolment) -> Decision:
    others = list(alike(item).select_related("record"))
    _settle(item, move, organisation, enrolment)
    for other in others:
        _settle(other, move, organisation, enrolment, like=item)
    if item.spelling:
        Resolution.objects.update_or_create(
            is_swedish=item.is_swedish, spelling=item.spelling, country=item.country,
            defaults={"organisation": organisation, "item": item},
        )  # fmt: skip
    loaded = _load(item.record_id, enrolment)
    for record_id in dict.fromkeys(other.record_id for other in others):
        if record_id != item.record_id:
            _load(record_id, enrolment)
    return Decision(item, loaded, len(others))


def _settle(
    item: ReviewItem, move: str, organisation: Any, enrolment: Enrolment, like: ReviewItem | None = None
) -> None:
    said = {"text": item.text, "organisation": organisation.slug} | ({"like": like.audit_key} if like else {})
    perform(REVIEW, move, item, actor=enrolment.actor, data=said)
    item.organisation = organisation
    item.save(update_fields=["organisation"])
    enrolment.add_spelling(organisation, item.text, item.record.source)


def _load(record_id: int, enrolment: Enrolment) -> Loaded:
    row = ImportedRecord.objects.get(pk=record_id)
    return load_record(row, resolutions(), enrolment)
