"""What may be shown of a partnership: its address, its partners and since when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from samband.catalogue.models import Partnership, PartnershipPartner, Place
from samband.catalogue.queries.disclosure.partners import ShownPartner, shown_partners
from samband.catalogue.queries.disclosure.projects import published
from samband.catalogue.queries.disclosure.wording import Countries
from samband.catalogue.states import Sensitivity
from samband.foundation.access.queries import one_or_404


@dataclass(frozen=True, slots=True)
class ShownPartnership:
    """A partnership as anyone may see it; `number` is its primary key, which is no address."""

    number: int
    slug: str
    level: Sensitivity
    partners: tuple[ShownPartner, ...]
    started_on: date | None


def public_partnerships() -> QuerySet[Partnership]:
    """Return the partnerships that have a public project, with everything that disclosing them reads."""
    places = Place.objects.select_related("region").prefetch_related("names", "region__names")
    partners = PartnershipPartner.objects.select_related("organisation__seat").prefetch_related(
        "organisation__names", Prefetch("organisation__seat__place", places)
    )
    has_project = Exists(published().filter(partnership=OuterRef("pk")))
    return Partnership.objects.filter(has_project).prefetch_related(Prefetch("partner_rows", partners))


def get_partnership(slug: str) -> ShownPartnership:
    """Return the public partnership with this address, or raise 404.

    A protected one answers to its neutral address alone.
    """
    protected = Q(sensitivity=Sensitivity.PROTECTED)
    here = (~protected & Q(slug=slug)) | (protected & Q(public_slug=slug))
    return disclose_partnership(one_or_404(public_partnerships().filter(here)))


def disclosed_partnerships(rows: Iterable[Partnership] | None = None) -> Iterator[ShownPartnership]:
    """Yield what may be shown of partnerships that `public_partnerships` gave; of all without an argument."""
    countries = Countries()
    for partnership in public_partnerships().order_by("pk") if rows is None else rows:
        yield disclose_partnership(partnership, countries)


def disclose_partnership(partnership: Partnership, countries: Countries | None = None) -> ShownPartnership:
    """Return what may be shown of a partnership."""
    level = Sensitivity(partnership.sensitivity)
    hidden = level == Sensitivity.PROTECTED
    return ShownPartnership(
        number=partnership.pk,
        slug=partnership.public_slug if hidden else partnership.slug,
        level=level,
        partners=shown_partners(partnership.partner_rows.all(), level, countries or Countries()),
        started_on=None if hidden else partnership.started_on,
    )
