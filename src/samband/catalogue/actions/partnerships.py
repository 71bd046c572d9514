"""Partnerships: found by the set of their organisations, so the same ones never have two."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from samband.catalogue.actions.slugs import free_slug
from samband.catalogue.facts import Partners, RefusedRecord
from samband.catalogue.models import Partnership, PartnershipPartner
from samband.foundation.audit.actions import record


@transaction.atomic
def found_partnership(partners: Partners, *, actor: Any | None) -> Partnership:
    """Return the partnership of exactly these organisations, founded now if there was none.

    Raises `RefusedRecord` with fewer than two organisations or with one named twice.
    """
    keys = sorted(organisation.pk for organisation, _side in partners)
    if len(set(keys)) < 2 or len(set(keys)) != len(keys):
        raise RefusedRecord("A partnership needs two or more different organisations.")
    fingerprint = fingerprint_of(keys)
    found = Partnership.objects.filter(fingerprint=fingerprint).first()
    if found is not None:
        return found
    names = "-".join(organisation.slug for organisation, _side in partners)
    slug = free_slug(Partnership, names, longest=150)
    partnership = Partnership.objects.create(slug=slug, fingerprint=fingerprint)
    PartnershipPartner.objects.bulk_create(
        PartnershipPartner(partnership=partnership, organisation=organisation, side=side)
        for organisation, side in partners
    )
    record(f"partnership:{slug}", "catalogue.partnership_founded", actor=actor,
           data={"partners": [organisation.slug for organisation, _side in partners]})  # fmt: skip
    return partnership


def fingerprint_of(keys: Iterable[int]) -> str:
    """Return the fingerprint of a partnership of the organisations with these primary keys."""
    return hashlib.sha256(",".join(map(str, sorted(keys))).encode()).hexdigest()
