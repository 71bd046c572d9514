"""Reading the open site: its first page, its tree, news, library and live lists."""

from samband.editorial.choosing.kinds import publication_types, type_named
from samband.editorial.queries.about import public_partners, public_projects
from samband.editorial.queries.components import ComponentFacts, component_choices, component_facts
from samband.editorial.queries.drafts import imported_drafts
from samband.editorial.queries.events import events
from samband.editorial.queries.faq import QuestionGroup, questions
from samband.editorial.queries.flaws import flaws_visible_to, get_visible_flaw
from samband.editorial.queries.foot import Foot, foot
from samband.editorial.queries.front import FrontPage, OpenCall, front_page
from samband.editorial.queries.library import (
    Library,
    PublicationLine,
    authors_in_words,
    authors_of,
    language_name,
    latest_publications,
    library,
    publications,
)
from samband.editorial.queries.live import figure_for, open_calls, projects_for
from samband.editorial.queries.news import (
    ArticleLine,
    News,
    articles,
    articles_about,
    latest_articles,
    narrowed,
    news,
)
from samband.editorial.queries.tree import (
    Link,
    Menus,
    address,
    below,
    crumbs,
    every_address,
    home_page,
    language_of,
    marked,
    menus,
    neighbours,
    page_of_kind,
    shortcut,
    translations,
)
from samband.editorial.queries.wishes import (
    LibraryWish,
    NewsWish,
    first_page,
    read_library_wish,
    read_news_wish,
)

__all__ = [
    "ArticleLine",
    "ComponentFacts",
    "Foot",
    "FrontPage",
    "Library",
    "LibraryWish",
    "Link",
    "Menus",
    "News",
    "NewsWish",
    "OpenCall",
    "PublicationLine",
    "QuestionGroup",
    "address",
    "articles",
    "articles_about",
    "authors_in_words",
    "authors_of",
    "below",
    "component_choices",
    "component_facts",
    "crumbs",
    "events",
    "every_address",
    "figure_for",
    "first_page",
    "flaws_visible_to",
    "foot",
    "front_page",
    "get_visible_flaw",
    "home_page",
    "imported_drafts",
    "language_name",
    "language_of",
    "latest_articles",
    "latest_publications",
    "library",
    "marked",
    "menus",
    "narrowed",
    "neighbours",
    "news",
    "open_calls",
    "page_of_kind",
    "projects_for",
    "public_partners",
    "public_projects",
    "publication_types",
    "publications",
    "questions",
    "read_library_wish",
    "read_news_wish",
    "shortcut",
    "translations",
    "type_named",
]  # fmt: skip
