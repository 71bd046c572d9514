"""Pages of partner organisations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404

from samband.catalogue.models import PartnershipPartner
from samband.catalogue.queries.codelists import Names, codelists
from samband.catalogue.queries.disclosure import (
    ShownPartner,
    ShownPlace,
    disclosed_partnerships,
    partner_level,
    public_partnerships,
    published,
    shown_place,
)
from samband.catalogue.queries.disclosure.wording import Countries
from samband.catalogue.queries.listing import Option
from samband.catalogue.queries.overviews import Overview, overview
from samband.catalogue.queries.rows import years
from samband.catalogue.states import HOME_COUNTRY, Sensitivity, Side
from samband.foundation.search.queries import marks
from samband.people.queries import organisation_by_slug


@dataclass(frozen=True, slots=True)
class Relation:
    """One of an organisation's partnerships: with whom, from when to when, how many projects."""

    slug: str
    others: tuple[ShownPartner, ...]
    years: str
    projects: int


@dataclass(frozen=True, slots=True)
class PartnerPage:
    """An organisation with its projects. `place` is as exact as may be told."""

    slug: str
    name: str
    other_names: tuple[str, ...]
    place: ShownPlace | None
    country: Names
    relations: tuple[Relation, ...]
    overview: Overview

    @property
    def facet(self) -> str:
        """The facet in which the project list names it."""
        return self.overview.facet

    @property
    def counterparts(self) -> tuple[Option, ...]:
        """The organisations on the other side, the most frequent first."""
        return self.overview.international if self.facet == "swedish" else self.overview.swedish


def partner_page(slug: str, page: int) -> PartnerPage:
    """Return the page of an organisation that may be named in public, or raise 404."""
    organisation: Any = organisation_by_slug(slug)
    level = partner_level(organisation) if organisation is not None else None
    if level is None:
        raise Http404
    in_force = marks()
    lists = codelists(in_force)
    facet = "swedish" if organisation.country == HOME_COUNTRY else "international"
    found = overview(facet, slug, page, lists, in_force)
    if not found.total:
        raise Http404
    seat = getattr(organisation, "seat", None)
    place = shown_place(seat.place if seat else None, organisation.country, level, Countries())
    others = [row.name for row in organisation.names.all()] + list(place.other_names if place else ())
    return PartnerPage(
        slug=slug,
        name=organisation.name,
        other_names=tuple(dict.fromkeys(name for name in others if name != organisation.name)),
        place=place,
        country=lists.country.get(organisation.country) or Names(organisation.country, organisation.country),
        relations=_relations(organisation),
        overview=found,
    )


def _relations(organisation: Any) -> tuple[Relation, ...]:
    """Return its public partnerships, the newest first; those in which it may not be named are left out."""
    rows = public_partnerships().filter(partner_rows__organisation=organisation)
    seats = PartnershipPartner.objects.filter(organisation=organisation).exclude(side=Side.SWEDISH)
    hidden = seats.filter(partnership__sensitivity=Sensitivity.PROTECTED).values("partnership")
    found = list(disclosed_partnerships(rows.exclude(pk__in=hidden)))
    periods = _periods(each.number for each in found)
    relations = [
        (last, Relation(
            slug=each.slug,
            others=tuple(partner for partner in each.partners if partner.slug != organisation.slug),
            years=years(first, last),
            projects=count,
        ))
        for each in found
        for first, last, count in [periods[each.number]]
    ]  # fmt: skip
    return tuple(relation for _last, relation in sorted(relations, key=lambda pair: pair[0], reverse=True))


def _periods(partnerships: Iterable[int]) -> dict[int, tuple[str, str, int]]:
    """Return first and last day (ISO, "" when unknown) and number of public projects, by partnership."""
    days: dict[int, list[tuple[date | None, date | None]]] = {number: [] for number in partnerships}
    rows = published().filter(partnership__in=list(days))
    for number, start, end in rows.values_list("partnership", "starts_on", "ends_on"):
        days[number].append((start, end))
    return {
        number: (
            min((start.isoformat() for start, _end in known if start), default=""),
            max((day.isoformat() for start, end in known if (day := end or start)), default=""),
            len(known),
        )
        for number, known in days.items()
    }
