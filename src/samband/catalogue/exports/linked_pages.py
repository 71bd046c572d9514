"""Pages that gather others, in the words of schema.org: partnerships, countries, subjects and lists.

A partnership is a `Consortium` (organisations that have joined) whose `subOrganization` are its projects,
since schema.org takes a `Project` for an organisation. Everything comes from disclosure.
"""

from collections.abc import Iterable

from django.urls import reverse

from samband.catalogue.exports.linked_data import GOAL, partner_data
from samband.catalogue.queries import CountryPage, PartnershipPage, ProjectLine, SubjectPage
from samband.foundation.sharing.heads import Linked, absolute
from samband.foundation.sharing.linked import said


def partnership_data(page: PartnershipPage) -> Linked:
    """Return a partnership with its members and, in the order of time, its projects."""
    address = absolute(reverse("catalogue:partnership_detail", args=[page.partnership.slug]))
    started = page.partnership.started_on
    return said(
        type="Consortium",
        id=address,
        url=address,
        name=str(page.title),
        foundingDate=started.isoformat() if started else None,
        member=[partner_data(partner) for partner in page.partnership.partners],
        subOrganization=[_project(stage.project.slug, str(stage.project.title)) for stage in page.stages],
    )


def country_data(page: CountryPage, path: str) -> Linked:
    """Return a country's page with the projects that it lists."""
    about = said(type="Country", identifier=page.code, name=str(page.country), geo=_point(page))
    return collection(str(page.country), path, about=about, parts=_lines(page.overview.lines))


def subject_data(page: SubjectPage, path: str) -> Linked:
    """Return the page of a goal, project area, theme, core area or network with the projects that it lists."""
    goal = page.kind.facet == "goal"
    about = said(
        type="DefinedTerm",
        termCode=page.code,
        name=str(page.names),
        inDefinedTermSet=absolute(reverse(page.kind.index)),
        sameAs=GOAL.format(page.code) if goal else None,
    )
    return collection(str(page.names), path, about=about, parts=_lines(page.overview.lines))


def collection(
    name: str, path: str, *, about: Linked | None = None, parts: Iterable[tuple[str, str]] = ()
) -> Linked:
    """Return a page that gathers others: the path and the name of each, in the order in which it shows them."""
    items = [
        {"@type": "ListItem", "position": number, "url": absolute(to), "name": label}
        for number, (to, label) in enumerate(parts, 1)
    ]
    listed = {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items} if items else None
    return said(
        type="CollectionPage",
        id=absolute(path),
        url=absolute(path),
        name=name,
        about=about,
        mainEntity=listed,
    )


def _lines(lines: Iterable[ProjectLine]) -> list[tuple[str, str]]:
    return [(line.url, line.title) for line in lines]


def _project(slug: str, title: str) -> Linked:
    address = absolute(reverse("catalogue:project_detail", args=[slug]))
    return {"@type": "Project", "@id": address, "url": address, "name": title}


def _point(page: CountryPage) -> Linked | None:
    if page.latitude is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": page.latitude, "longitude": page.longitude}
