"""The foot of every open page: ways into the catalogue, the programme's pages, and those about the site."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from samband.editorial.queries.tree import Link, Menus, menus
from samband.foundation.edition.queries import read_once

EXPLORE = (
    (_("Projects"), "catalogue:project_list", ""), (_("Map"), "catalogue:project_list", "?view=map"),
    (_("Statistics"), "catalogue:statistics", ""), (_("Countries"), "catalogue:country_list", ""),
    (_("Partners"), "catalogue:partner_list", ""), (_("Project areas"), "catalogue:area_list", ""),
    (_("Themes"), "catalogue:theme_list", ""), (_("Global goals"), "catalogue:goal_list", ""),
    (_("Core areas"), "catalogue:core_area_list", ""),
)  # fmt: skip
PROGRAMME = (
    (_("Calls"), "calls:round_list", ""), (_("Granted applications"), "catalogue:granted_list", ""),
    (_("Networks"), "catalogue:network_list", ""),
)  # fmt: skip
"""What belongs to the programme, whether or not editors have made a page or a shortcut of it."""
Way = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Foot:
    """The links of each group; none stands in two."""

    explore: tuple[Link, ...]
    programme: tuple[Link, ...]
    about: tuple[Link, ...]


def foot() -> Foot:
    """Return the groups in the reader's language; read once for each edition."""
    return read_once(("foot", get_language()), lambda: _foot(menus()))


def _foot(found: Menus) -> Foot:
    """Sort the links: editors' pages first, then what they have not linked themselves."""
    explore = _links(EXPLORE)
    taken = {link.url for link in explore}
    programme = [
        Link(link.label, link.url) for link in (*found.main, *found.programme) if link.url not in taken
    ]
    urls, labels = ({getattr(link, name) for link in programme} for name in ("url", "label"))
    rest = (link for link in _links(PROGRAMME) if link.url not in urls and link.label not in labels)
    return Foot(explore, (*programme, *rest), found.about)


def _links(ways: Iterable[Way]) -> tuple[Link, ...]:
    return tuple(Link(gettext(label), f"{reverse(name)}{query}") for label, name, query in ways)
