"""Components that lead between the views of one thing."""

from django.utils.translation import gettext_lazy as _

from samband.foundation.ui.component import Attribute, Component, Example, declare

GROUP = "Navigation"
CRUMBS = [{"label": "Projects", "url": "#"}, {"label": "Ukraine", "url": "#"}]
LINKS = "Things with label, url, current and count."

page_header = declare(
    Component(
        name="page_header",
        doc="Opens a page: where it stands, its name, one sentence, and what can be done.",
        group=GROUP,
        takes_body=True,
        slots=("actions",),
        attributes=(
            Attribute("title", "Name of the page; the only first-level heading.", required=True),
            Attribute("lead", "One or two sentences."),
            Attribute("eyebrow", "Short line over the title."),
            Attribute("breadcrumbs", "Things with label and url, from the top down."),
            Attribute("size", "Size of the title.", default="page", choices=("page", "hero")),
            Attribute("level", "Heading level, for the gallery.", default="1", choices=("1", "2", "3")),
        ),
        examples=(
            Example(
                "With everything",
                '{% ui_block "page_header" title="Cleaner water together" eyebrow="Project" '
                'lead="Two towns look after their pipes." breadcrumbs=crumbs level="3" %}'
                '{% ui "badge" label="Running" tone="success" %}'
                '{% ui_slot "actions" %}{% ui "link_button" label="Edit" url="#" '
                'variant="secondary" %}{% end_slot %}{% end_ui %}',
                {"crumbs": CRUMBS},
            ),
        ),
    )
)

breadcrumbs = declare(
    Component(
        name="breadcrumbs",
        doc="The way from the first page to this one.",
        group=GROUP,
        attributes=(
            Attribute("items", "Things with label and url.", required=True),
            Attribute("label", "Name of the navigation.", default=_("Where you are")),
        ),
        examples=(
            Example(
                "Two steps",
                '{% ui "breadcrumbs" items=crumbs label="Example" %}',
                {"crumbs": CRUMBS},
            ),
        ),
    )
)

tabs = declare(
    Component(
        name="tabs",
        doc="Views of one thing, each with its own address.",
        group=GROUP,
        attributes=(
            Attribute("items", LINKS, required=True),
            Attribute("label", "Name of the navigation.", required=True),
        ),
        examples=(
            Example(
                "Three views",
                '{% ui "tabs" items=items label="Case" %}',
                {
                    "items": [
                        {"label": "Overview", "url": "#", "current": True},
                        {"label": "Budget", "url": "#"},
                        {"label": "Timeline", "url": "#", "count": 12},
                    ]
                },
            ),
        ),
    )
)

steps = declare(
    Component(
        name="steps",
        doc="The steps of one errand, and where the reader is.",
        group=GROUP,
        attributes=(
            Attribute("items", "Things with label, url, done and current.", required=True),
            Attribute("label", "Name of the navigation.", required=True),
        ),
        examples=(
            Example(
                "Second of three",
                '{% ui "steps" items=items label="Application" %}',
                {
                    "items": [
                        {"label": "Partners", "url": "#", "done": True},
                        {"label": "Plan", "url": "#", "current": True},
                        {"label": "Confirm"},
                    ]
                },
            ),
        ),
    )
)

side_nav = declare(
    Component(
        name="side_nav",
        reads_request=True,
        doc="Pages of one area, in a column.",
        group=GROUP,
        attributes=(
            Attribute("items", LINKS, required=True),
            Attribute("label", "Name of the navigation.", required=True),
        ),
        examples=(
            Example(
                "Office",
                '{% ui "side_nav" items=items label="Office" %}',
                {
                    "items": [
                        {"label": "Queue", "url": "#", "current": True, "count": 7},
                        {"label": "Rounds", "url": "#"},
                    ]
                },
            ),
        ),
    )
)

link_list = declare(
    Component(
        name="link_list",
        doc="Links with a note each, as a quiet list.",
        group=GROUP,
        attributes=(
            Attribute("items", "Things with label, url and note.", required=True),
            Attribute("label", "Name of the list for those who cannot see it."),
        ),
        examples=(
            Example(
                "Two links",
                '{% ui "link_list" items=items %}',
                {
                    "items": [
                        {"label": "Poltava", "url": "#", "note": "3 projects"},
                        {"label": "Kalmar", "url": "#", "note": "5 projects"},
                    ]
                },
            ),
        ),
    )
)
