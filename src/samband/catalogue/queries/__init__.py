"""Reading the catalogue: codelists, public projects, organisations and what was granted."""

from samband.catalogue.queries.codelists import Codelists, Names, areas, codelists, countries, goals, themes
from samband.catalogue.queries.edited import edited_here
from samband.catalogue.queries.grants import (
    Figures,
    GrantedLine,
    GrantedPage,
    Showcase,
    figures,
    granted,
    showcase,
)
from samband.catalogue.queries.listing import Listing, search_catalogue
from samband.catalogue.queries.partners import CountryPage, PartnerPage, country_page, partner_page
from samband.catalogue.queries.places import place_of, places
from samband.catalogue.queries.projects import (
    ProjectPage,
    get_published,
    project_of_case,
    project_page,
    published,
)
from samband.catalogue.queries.statuses import (
    country_facts,
    country_periods,
    open_countries,
    periods_of,
)
from samband.catalogue.queries.wishes import Wish, read_page, read_wish

__all__ = [
    "Codelists",
    "CountryPage",
    "Figures",
    "GrantedLine",
    "GrantedPage",
    "Listing",
    "Names",
    "PartnerPage",
    "ProjectPage",
    "Showcase",
    "Wish",
    "areas",
    "codelists",
    "countries",
    "country_facts",
    "country_page",
    "country_periods",
    "edited_here",
    "figures",
    "get_published",
    "goals",
    "granted",
    "open_countries",
    "partner_page",
    "periods_of",
    "place_of",
    "places",
    "project_of_case",
    "project_page",
    "published",
    "read_page",
    "read_wish",
    "search_catalogue",
    "showcase",
    "themes",
]  # fmt: skip
