"""Where a public page stands now whose address has changed, told only when that page may be seen."""

from samband.catalogue.models import Partnership
from samband.catalogue.queries.disclosure import partner_level, public_partnerships
from samband.catalogue.queries.records import AUTHORITIES, address_of
from samband.catalogue.states import NEUTRAL_PARTNERSHIP, PARTNERSHIP, RecordKind, Sensitivity
from samband.foundation.records.queries import address_moved


def where_now(kind: str, slug: str) -> str | None:
    """Return the address that a record has now which had this one once, or None.

    `kind` is one of `RecordKind`, or "partnership". A record without a public page is not led to, so that
    nobody learns from an old address that it is there; nor is an address that another record has now.
    """
    if kind == PARTNERSHIP:
        return _partnership_now(slug)
    kept = AUTHORITIES[kind]
    key = address_moved(kind, slug)
    if key is None or (kept.slug and kept.model._default_manager.filter(slug=slug).exists()):
        return None
    row = kept.model._default_manager.filter(pk=key).first()
    if row is None or (kind == RecordKind.ORGANISATION and partner_level(row) is None):
        return None
    return str(row.slug) if kept.slug else address_of(kind, row)


def _partnership_now(slug: str) -> str | None:
    """A protected partnership is led to from neutral addresses alone, and only to its neutral one."""
    key, neutral = address_moved(PARTNERSHIP, slug), address_moved(NEUTRAL_PARTNERSHIP, slug)
    if Partnership.objects.filter(slug=slug).exists() or (key is None and neutral is None):
        return None
    row = public_partnerships().filter(pk=key or neutral or 0).first()
    if row is None:
        return None
    if row.sensitivity == Sensitivity.PROTECTED:
        return row.public_slug if neutral is not None else None
    return row.slug if key is not None else None
