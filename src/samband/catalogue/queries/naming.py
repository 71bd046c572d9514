"""The words by which a project is found, and what its partners' and places' other names stand for."""

from collections.abc import Iterator, Mapping

from samband.catalogue.queries.codelists import Codelists
from samband.catalogue.queries.disclosure import ShownPartner, ShownProject
from samband.foundation.search.documents import BODY, NAMES, Text

COUNTRY = "country:"
"""Before a country's code: a country is called by its name in the reader's language."""


def texts(project: ShownProject, codes: Mapping[str, list[str]], lists: Codelists) -> Iterator[Text]:
    """Yield everything under which a project is found, names first."""
    yield Text(NAMES, project.title.sv, "sv")
    yield Text(NAMES, project.title.en, "en")
    for partner in project.partners:
        yield from (Text(NAMES, name) for name in dict.fromkeys(_names(partner)))
    for code in codes["country"]:
        if names := lists.country.get(code):
            yield from (Text(NAMES, name) for name in (names.sv, names.en, *names.aliases))
    yield Text(BODY, project.summary.sv, "sv", told=True)
    yield Text(BODY, project.summary.en, "en", told=True)
    yield Text(BODY, project.case_number)
    if project.grant is not None:
        yield Text(BODY, project.grant.component_name.sv, "sv")
        yield Text(BODY, project.grant.component_name.en, "en")
    for facet in ("area", "theme", "goal", "core", "network"):
        for code in codes[facet]:
            if names := getattr(lists, facet).get(code):
                yield Text(BODY, names.sv, "sv")
                yield Text(BODY, names.en, "en")


def meanings(
    project: ShownProject, codes: Mapping[str, list[str]], lists: Codelists
) -> Iterator[tuple[str, str]]:
    """Yield names with what they stand for: places and partners by their usual name, countries by code."""
    for partner in project.partners:
        if partner.is_named:
            yield from ((name, partner.name.sv) for name in (partner.name.sv, *partner.other_names))
        place = partner.place
        if place is not None and place.name:
            yield from ((name, place.name) for name in (place.name, *place.other_names))
    for code in codes["country"]:
        if names := lists.country.get(code):
            yield from ((name, COUNTRY + code) for name in (names.sv, names.en, *names.aliases))


def _names(partner: ShownPartner) -> Iterator[str]:
    yield from (partner.name.sv, partner.name.en, *partner.other_names)
    if partner.place is not None and partner.place.name:
        yield from (partner.place.name, *partner.place.other_names)
