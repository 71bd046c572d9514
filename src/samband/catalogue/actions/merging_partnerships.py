"""What becomes of partnerships when two of their organisations turn out to be one."""

from typing import Any

from samband.catalogue.actions.partnerships import fingerprint_of
from samband.catalogue.models import Partnership, PartnershipPartner
from samband.catalogue.states import NEUTRAL_PARTNERSHIP, PARTNERSHIP
from samband.foundation.records.actions import Journal, leave_address
from samband.foundation.records.models import OldAddress
from samband.foundation.records.moving import move_pointers
from samband.rulebook.findings import N_, Finding

ABSORBED = frozenset({"catalogue.partnershippartner"})


def partnerships_of(organisation: Any) -> list[Partnership]:
    """Return the partnerships that an organisation takes part in, the oldest first."""
    rows = Partnership.objects.filter(partner_rows__organisation=organisation)
    return list(rows.order_by("pk"))


def against_themselves(loser: Any, winner: Any) -> list[Finding]:
    """Return a finding for each partnership that the two have with each other and nobody else."""
    found = []
    for partnership in partnerships_of(loser):
        rest = {row.organisation_id for row in partnership.partner_rows.all()} - {loser.pk, winner.pk}
        if not rest:
            found.append(
                Finding(
                    "merging.partners",
                    N_("They are partners of each other ({partnership}), so they must be two."),
                    {"partnership": partnership.slug},
                    remedy=N_("Correct the partnership's projects first if that is a mistake."),
                )
            )
    return found


def join_partnerships(journal: Journal, touched: list[Partnership]) -> list[Finding]:
    """Give partnerships the fingerprint of the organisations they have now; the same ones become one."""
    found = []
    for partnership in touched:
        rows = PartnershipPartner.objects.filter(partnership=partnership)
        fingerprint = fingerprint_of(rows.values_list("organisation_id", flat=True))
        same = Partnership.objects.filter(fingerprint=fingerprint).exclude(pk=partnership.pk).first()
        if same is None:
            journal.change(partnership, fingerprint=fingerprint)
        elif same.sensitivity != partnership.sensitivity:
            found.append(_unlike(partnership, same))
        else:
            found += _join(journal, partnership, same)
    return found


def _join(journal: Journal, loser: Partnership, winner: Partnership) -> list[Finding]:
    """Move the projects and whatever else the one has to the other, and let its addresses lead there."""
    found = move_pointers(journal, loser, winner, absorbed=ABSORBED)
    days = [day for day in (loser.started_on, winner.started_on) if day is not None]
    if days:
        journal.change(winner, started_on=min(days))
    kept = OldAddress.objects.filter(kind__in=(PARTNERSHIP, NEUTRAL_PARTNERSHIP), record=str(loser.pk))
    for old in kept.order_by("pk"):
        journal.change(old, record=str(winner.pk))
    leave_address(PARTNERSHIP, loser.slug, record=winner.pk, journal=journal)
    leave_address(NEUTRAL_PARTNERSHIP, loser.public_slug, record=winner.pk, journal=journal)
    if not found:
        journal.remove(loser)
    return found


def _unlike(one: Partnership, other: Partnership) -> Finding:
    return Finding(
        "merging.sensitivity",
        N_("Two partnerships would become one, but they are not equally sensitive ({one}, {other})."),
        {"one": one.slug, "other": other.slug},
        remedy=N_("Give both the same level first, then merge."),
    )
