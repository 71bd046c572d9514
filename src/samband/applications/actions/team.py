"""Taking a person out of a team; adding and changing is done by `save`."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.locking import locked, refuse_person
from samband.applications.actions.saving import Saved, note_revision
from samband.applications.models import Case, Clash, TeamMember
from samband.applications.policies import may_edit_team
from samband.applications.queries.cases import parties
from samband.applications.queries.content import member_values
from samband.applications.queries.proofs import current_opening


@transaction.atomic
def remove_member(case: Case, *, key: str, actor: Any, page: str = "") -> Saved:
    """Take a person out of the actor's own team; one who is gone already changes nothing.

    What stood there remains in the revision. Raises `Refused` for the other partner's team.
    """
    fresh = locked(case)
    now = timezone.now()
    member = TeamMember.objects.filter(case=fresh, key=key).first()
    if member is None:
        return Saved(fresh.revision, now)
    all_parties = parties(fresh)
    party = next(party for party in all_parties if party.pk == member.party_id)
    if not may_edit_team(actor, party, current_opening(fresh)):
        refuse_person()
    changes = {
        path: {"from": value, "to": ""} for path, value in member_values(member, all_parties).items() if value
    }
    member.delete()
    Clash.objects.filter(case=fresh, path__startswith=f"members.{key}.", settled_at=None).update(
        settled_at=now
    )
    fresh.revision += 1
    fresh.save(update_fields=["revision"])
    note_revision(fresh, changes, actor=actor, at=now, page=page)
    case.revision, case.state = fresh.revision, fresh.state
    return Saved(fresh.revision, now, list(changes))
