"""Confirmations, receipts and openings: what was vouched for, handed in and asked for."""

from typing import Any

from django.db.models import Q, QuerySet

from samband.applications.models import Case, Confirmation, Opening, Receipt
from samband.applications.states import SUPPLEMENTATION, WITHDRAWN


def confirmations(case: Case) -> list[Confirmation]:
    """Return every confirmation of the case, voided ones too, oldest first."""
    return list(case.confirmations.select_related("party__organisation", "user").order_by("pk"))


def confirmations_in_force(case: Case) -> dict[int, Confirmation]:
    """Return the confirmations that no edit has voided, by party."""
    rows = case.confirmations.filter(voided_at__isnull=True).select_related("user")
    return {row.party_id: row for row in rows}


def cases_being_signed(organisation: Any) -> list[str]:
    """Return the numbers of the cases of an organisation that are signed but not (again) handed in yet."""
    open_ = Q(case__submitted_at__isnull=True) | Q(case__state=SUPPLEMENTATION)
    rows = Confirmation.objects.filter(
        open_, voided_at__isnull=True, case__parties__organisation=organisation
    ).exclude(case__state=WITHDRAWN)
    return sorted(set(rows.values_list("case__number", flat=True)))


def receipts(case: Case) -> list[Receipt]:
    """Return the receipts of the case, oldest first."""
    return list(case.receipts.select_related("submitted_by").order_by("pk"))


def latest_receipt(case: Case) -> Receipt | None:
    """Return the receipt of what was handed in last, or None."""
    return case.receipts.select_related("submitted_by").order_by("-pk").first()


def find_receipt(figures: str, number: str = "") -> Receipt | None:
    """Return the receipt with this number and fingerprint; without a number, the first with the whole one.

    `figures` are hexadecimal; a shortened fingerprint counts only beside the number.
    """
    rows = Receipt.objects.order_by("pk")
    if number:
        return rows.filter(number=number, content_hash__startswith=f"sha256:{figures}").first()
    return rows.filter(content_hash=f"sha256:{figures}").first()


def current_opening(case: Case) -> Opening | None:
    """Return what is open for supplementation now, or None; asks nothing in any other state."""
    if case.state != SUPPLEMENTATION:
        return None
    return case.openings.filter(answered_at__isnull=True).select_related("opened_by").first()


def openings(case: Case) -> list[Opening]:
    """Return every request for supplementation, oldest first."""
    return list(case.openings.select_related("opened_by").order_by("pk"))


def openings_due() -> QuerySet[Opening]:
    """Return the requests for supplementation that wait for their answer, the first due first."""
    waiting = Opening.objects.filter(answered_at__isnull=True, case__state=SUPPLEMENTATION)
    return waiting.select_related("case").order_by("due_on", "pk")
