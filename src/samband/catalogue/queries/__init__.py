"""Reading the catalogue: codelists, public projects, organisations and what was granted."""

from samband.catalogue.queries.asked import read_wish
from samband.catalogue.queries.atlas import Atlas, atlas_of
from samband.catalogue.queries.codelists import Codelists, Names, areas, codelists, countries, goals, themes
from samband.catalogue.queries.counties import home_country
from samband.catalogue.queries.directory import partner_index
from samband.catalogue.queries.disclosure import (
    document_file,
    get_published,
    picture_file,
    published,
)
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
from samband.catalogue.queries.lands import CountryGroup, CountryPage, country_index, country_page
from samband.catalogue.queries.listing import FacetGroup, Listing, search_catalogue
from samband.catalogue.queries.matching import every_card, matching, question_of, within
from samband.catalogue.queries.partners import PartnerPage, partner_page
from samband.catalogue.queries.partnerships import PartnershipPage, partnership_page
from samband.catalogue.queries.places import place_of, places, seated_without_region
from samband.catalogue.queries.projects import ProjectPage, project_of_case, project_page
from samband.catalogue.queries.rows import ProjectLine
from samband.catalogue.queries.statistics import FIGURES, Figure, Statistics, figure_of, statistics_of
from samband.catalogue.queries.statuses import (
    country_facts,
    country_periods,
    open_countries,
    periods_of,
)
from samband.catalogue.queries.subjects import SubjectIndex, SubjectPage, subject_index, subject_page
from samband.catalogue.queries.suggesting import Suggestion, suggestions
from samband.catalogue.queries.values import Option
from samband.catalogue.queries.wishes import Wish, read_page

__all__ = [
    "FIGURES",
    "Atlas",
    "Codelists",
    "CountryGroup",
    "CountryPage",
    "FacetGroup",
    "Figure",
    "Figures",
    "GrantedLine",
    "GrantedPage",
    "Listing",
    "Names",
    "Option",
    "PartnerPage",
    "PartnershipPage",
    "ProjectLine",
    "ProjectPage",
    "Showcase",
    "Statistics",
    "SubjectIndex",
    "SubjectPage",
    "Suggestion",
    "Wish",
    "areas",
    "atlas_of",
    "codelists",
    "countries",
    "country_facts",
    "country_index",
    "country_page",
    "country_periods",
    "document_file",
    "edited_here",
    "every_card",
    "figure_of",
    "figures",
    "get_published",
    "goals",
    "granted",
    "home_country",
    "matching",
    "open_countries",
    "partner_index",
    "partner_page",
    "partnership_page",
    "periods_of",
    "picture_file",
    "place_of",
    "places",
    "project_of_case",
    "project_page",
    "published",
    "question_of",
    "read_page",
    "read_wish",
    "search_catalogue",
    "seated_without_region",
    "showcase",
    "statistics_of",
    "subject_index",
    "subject_page",
    "suggestions",
    "themes",
    "within",
]  # fmt: skip
