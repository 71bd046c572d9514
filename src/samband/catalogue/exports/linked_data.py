"""Projects, organisations and the whole catalogue in the words of schema.org.

A project is a `Project` (something planned together, with members and dates) whose `funding` is a
`MonetaryGrant` with amount and funder; `ResearchProject` would claim research, `Event` a moment.
Everything comes from disclosure, so a description never tells more than the page it stands on.
"""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import get_language

from samband.catalogue.queries.disclosure import ShownGrant, ShownPartner, ShownPlace, ShownProject
from samband.foundation.sharing.heads import Linked, absolute
from samband.foundation.sharing.linked import publisher, said
from samband.foundation.spreadsheets.responses import TYPES
from samband.foundation.ui.addresses import known_address
from samband.people.states import Kind

GOAL = "http://metadata.un.org/sdg/{}"
"""Where the United Nations describe a goal for machines."""
GOVERNING = (Kind.MUNICIPALITY, Kind.REGION, Kind.DISTRICT, Kind.COUNTY)
"""Kinds of bodies that govern; a federation of them is an organisation like others."""


def project_data(project: ShownProject, *, keywords: Iterable[str] = ()) -> Linked:
    """Return a project with its partners, grant and goals; `keywords` are its subjects in words."""
    address = absolute(known_address("catalogue:project_detail", (project.slug,)))
    return said(
        type="Project",
        id=address,
        url=address,
        name=str(project.title),
        description=str(project.summary),
        foundingDate=_day(project.starts_on),
        dissolutionDate=_day(project.ends_on),
        member=[partner_data(partner) for partner in project.partners],
        keywords=list(keywords),
        knowsAbout=[GOAL.format(number) for number in project.goals],
        funding=_grant(project.grant) if project.grant else None,
    )


def partner_data(partner: ShownPartner) -> Linked:
    """Return a partner; one that may not be named stays "a municipality in …", without a page."""
    address = absolute(known_address("catalogue:partner_detail", (partner.slug,))) if partner.slug else None
    return said(
        type="GovernmentOrganization" if partner.kind in GOVERNING else "Organization",
        id=address,
        url=address,
        name=str(partner.name),
        address=said(type="PostalAddress", addressCountry=partner.country,
                     addressLocality=partner.place.name if partner.place else ""),
        location=_place(partner.place) if partner.place else None,
    )  # fmt: skip


def organisation_data(
    *, name: str, path: str, country: str, place: ShownPlace | None, others: Iterable[str] = ()
) -> Linked:
    """Return an organisation that has a page of its own."""
    return said(
        type="GovernmentOrganization",
        id=absolute(path),
        url=absolute(path),
        name=name,
        alternateName=list(others),
        address=said(
            type="PostalAddress", addressCountry=country, addressLocality=place.name if place else ""
        ),
        location=_place(place) if place else None,
    )


def catalogue_data(*, name: str, description: str, page: str, query: str, licence: str) -> Linked:
    """Return a list of projects as a data set with its files."""
    asked = f"?{query}" if query else ""
    files = [
        {"@type": "DataDownload", "encodingFormat": kind.partition(";")[0],
         "contentUrl": absolute(known_address("catalogue:project_file", (ending,))) + asked}
        for ending, kind in TYPES.items()
    ]  # fmt: skip
    return said(
        type="Dataset",
        id=absolute(page) + asked,
        url=absolute(page) + asked,
        name=name,
        description=description,
        inLanguage=get_language(),
        license=licence,
        creator=publisher(),
        isAccessibleForFree=True,
        distribution=files,
    )


def _grant(grant: ShownGrant) -> Linked:
    return said(
        type="MonetaryGrant",
        identifier=grant.case_number,
        name=str(grant.component_name),
        funder=publisher(),
        amount={"@type": "MonetaryAmount", "value": str(grant.amount), "currency": grant.currency},
    )


def _place(place: ShownPlace) -> Linked | None:
    """Return where a partner is, as exactly as that may be told; a country's middle is no place."""
    if not place.name or place.latitude is None:
        return None
    at = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return {"@type": "Place", "name": place.name, "geo": at}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
