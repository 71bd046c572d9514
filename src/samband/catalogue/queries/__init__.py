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
from samband.catalogue.queries.listing import FacetGroup, Listing, search_catalogue
from samband.catalogue.queries.matching import every_card, matching, question_of, within
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
from samband.catalogue.queries.suggesting import Suggestion, suggestions
from samband.catalogue.queries.values import Option
from samband.catalogue.queries.wishes import Wish, read_page, read_wish

__all__ = [
    "Codelists",
    "CountryPage",
    "FacetGroup",
    "Figures",
    "GrantedLine",
    "GrantedPage",
    "Listing",
    "Names",
    "Option",
    "PartnerPage",
    "ProjectPage",
    "Showcase",
    "Suggestion",
    "Wish",
    "areas",
    "codelists",
    "countries",
    "country_facts",
    "country_page",
    "country_periods",
    "edited_here",
    "every_card",
    "figures",
    "get_published",
    "goals",
    "granted",
    "matching",
    "open_countries",
    "partner_page",
    "periods_of",
    "place_of",
    "places",
    "project_of_case",
    "project_page",
    "published",
    "question_of",
    "read_page",
    "read_wish",
    "search_catalogue",
    "showcase",
    "suggestions",
    "themes",
    "within",
]  # fmt: skip
