"""What the heads of the catalogue's pages say to machines: feeds to follow, and data in schema.org's words."""

from collections.abc import Iterable
from typing import TypedDict

from django.conf import settings
from django.utils.translation import gettext

from samband.catalogue.exports.linked_data import (
    catalogue_data,
    organisation_data,
    project_data,
)
from samband.catalogue.exports.linked_pages import (
    collection,
    country_data,
    partnership_data,
    subject_data,
)
from samband.catalogue.exports.sheets import filters_of
from samband.catalogue.queries import (
    CountryGroup,
    CountryPage,
    Listing,
    PartnerPage,
    PartnershipPage,
    ProjectPage,
    SubjectIndex,
    SubjectPage,
)
from samband.foundation.sharing.heads import Feed, Linked
from samband.foundation.sharing.linked import crumbs
from samband.foundation.ui.addresses import known_address


class Told(TypedDict):
    """What `show` takes of a page beside its title and description."""

    feeds: tuple[Feed, ...]
    data: tuple[Linked, ...]


def list_told(listing: Listing) -> Told:
    """Return the feed of a list, and the list as a data set with its files."""
    page, filters = known_address("catalogue:project_list"), filters_of(listing)
    title = f"{gettext('Projects')}: {filters}" if filters else gettext("Projects")
    data = catalogue_data(
        name=title,
        description=gettext("Partnership projects of municipalities and regions across borders."),
        page=page,
        query=listing.query,
        licence=settings.DATA_LICENCE,
    )
    return Told(feeds=(feed_of(title, listing.query),), data=(data, _way()))


def granted_told() -> Told:
    """Return the feed of decisions."""
    title = gettext("Granted applications")
    path = known_address("catalogue:granted_list")
    return Told(
        feeds=(Feed(title, known_address("catalogue:granted_feed")),),
        data=(crumbs([(title, path)]),),
    )


def project_told(page: ProjectPage) -> Told:
    """Return a project with everything its page shows."""
    subjects = [each.label for facet in ("area", "theme", "core") for each in page.subjects[facet]]
    path = known_address("catalogue:project_detail", (page.project.slug,))
    data = project_data(page.project, keywords=subjects)
    return Told(feeds=(), data=(data, _way((str(page.project.title), path))))


def partner_told(page: PartnerPage) -> Told:
    """Return an organisation, and the feed of its projects."""
    path = known_address("catalogue:partner_detail", (page.slug,))
    data = organisation_data(
        name=page.name, path=path, country=str(page.country), place=page.place, others=page.other_names
    )
    return Told(
        feeds=(feed_of(page.name, page.overview.query),),
        data=(data, _way((gettext("Partners"), known_address("catalogue:partner_list")), (page.name, path))),
    )


def country_told(page: CountryPage) -> Told:
    """Return a country, and the feed of the projects there."""
    name = str(page.country)
    path = known_address("catalogue:country_detail", (page.country.slug,))
    return Told(
        feeds=(feed_of(name, page.overview.query),),
        data=(
            country_data(page, path),
            _way((gettext("Countries"), known_address("catalogue:country_list")), (name, path)),
        ),
    )


def partnership_told(page: PartnershipPage) -> Told:
    """Return a partnership with its partners and projects."""
    path = known_address("catalogue:partnership_detail", (page.partnership.slug,))
    return Told(feeds=(), data=(partnership_data(page), _way((str(page.title), path))))


def subject_told(page: SubjectPage) -> Told:
    """Return what projects are about, and the feed of those projects."""
    name, path = str(page.names), known_address(page.kind.detail, (page.code,))
    way = _way((str(page.kind.many), known_address(page.kind.index)), (name, path))
    return Told(feeds=(feed_of(name, page.overview.query),), data=(subject_data(page, path), way))


def subjects_told(index: SubjectIndex) -> Told:
    """Return all subjects of a kind as one collection."""
    parts = [(known_address(index.kind.detail, (each.code,)), str(each.names)) for each in index.entries]
    return _gathered(str(index.kind.many), known_address(index.kind.index), parts)


def countries_told(groups: Iterable[CountryGroup]) -> Told:
    """Return all countries as one collection."""
    found = [entry.country for group in groups for entry in group.entries]
    parts = [(known_address("catalogue:country_detail", (each.slug,)), str(each)) for each in found]
    return _gathered(gettext("Countries"), known_address("catalogue:country_list"), parts)


def partners_told() -> Told:
    """Return the list of partners as a collection; it may be too long to be named one by one."""
    return _gathered(gettext("Partners"), known_address("catalogue:partner_list"), ())


def _gathered(title: str, path: str, parts: Iterable[tuple[str, str]]) -> Told:
    return Told(feeds=(), data=(collection(title, path, parts=parts), _way((title, path))))


def feed_of(title: str, query: str) -> Feed:
    """Return the feed of the projects that a query string of the list leaves."""
    path = known_address("catalogue:project_feed")
    return Feed(title, f"{path}?{query}" if query else path)


def _way(*below: tuple[str, str]) -> Linked:
    """Return the way from the list to a page, as the page shows it."""
    return crumbs([(gettext("Projects"), known_address("catalogue:project_list")), *below])
