"""Components that show many things in order."""

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext_lazy as _

from samband.foundation.ui.component import Attribute, Component, Example, Values, declare

GROUP = "Lists"

table = declare(
    Component(
        name="table",
        doc="Rows to compare. Give columns, or write the header row in the slot head.",
        group=GROUP,
        takes_body=True,
        slots=("head", "foot"),
        attributes=(
            Attribute("caption", "What the table shows.", required=True),
            Attribute(
                "columns",
                "Things with label, numeric, sort_url and sorted (ascending or descending).",
            ),
            Attribute("caption_hidden", "Caption for screen readers only.", default=False),
            Attribute(
                "narrow",
                "On a narrow screen: scroll sideways, or stack rows (td needs data-label).",
                default="scroll",
                choices=("scroll", "stack"),
            ),
        ),
        examples=(
            Example(
                "Sortable",
                '{% ui_block "table" caption="Approved 2026" columns=columns %}'
                '<tr><th scope="row">Cleaner water</th><td>Moldova</td>'
                '<td class="numeric">150 000 kr</td></tr>'
                '<tr><th scope="row">Open council</th><td>Ukraine</td>'
                '<td class="numeric">98 500 kr</td></tr>{% end_ui %}',
                {
                    "columns": [
                        {"label": "Project", "sort_url": "#", "sorted": "ascending"},
                        {"label": "Country", "sort_url": "#"},
                        {"label": "Sum", "numeric": True},
                    ]
                },
            ),
            Example(
                "Stacked on a narrow screen",
                '{% ui_block "table" caption="Queue" narrow="stack" %}'
                '{% ui_slot "head" %}<tr><th scope="col">Case</th><th scope="col">State</th></tr>'
                "{% end_slot %}"
                '<tr><th scope="row" data-label="Case">2026-0142</th>'
                '<td data-label="State">{% ui "badge" label="Formal check" tone="info" %}</td></tr>'
                "{% end_ui %}",
            ),
        ),
    )
)

timeline = declare(
    Component(
        name="timeline",
        doc="What happened, by whom and why, in order.",
        group=GROUP,
        attributes=(
            Attribute(
                "entries",
                "Things with when (a date or moment), who, what, why, tone and url.",
                required=True,
            ),
            Attribute("label", "Name of the list.", default=_("What has happened")),
            Attribute("empty", "Words when there is nothing.", default=_("Nothing has happened.")),
        ),
        examples=(
            Example(
                "Three steps",
                '{% ui "timeline" entries=entries %}',
                {
                    "entries": [
                        {
                            "when": "22 November 2026, 10:32",
                            "who": "The office",
                            "what": "Approved",
                            "why": "Clear need, strong plan.",
                            "tone": "success",
                        },
                        {
                            "when": "3 November 2026, 09:12",
                            "who": "The coordinator",
                            "what": "Answered the question",
                            "url": "#",
                        },
                        {
                            "when": "1 November 2026, 14:00",
                            "who": "An officer",
                            "what": "Asked for a certificate",
                            "tone": "turn",
                        },
                    ]
                },
            ),
        ),
    )
)

task_list = declare(
    Component(
        name="task_list",
        doc="Parts to complete, each with its state.",
        group=GROUP,
        attributes=(
            Attribute("items", "Things with label, url, state, tone and hint.", required=True),
            Attribute("label", "Name of the list."),
        ),
        examples=(
            Example(
                "Parts of an application",
                '{% ui "task_list" items=items label="Parts" %}',
                {
                    "items": [
                        {"label": "Partners", "url": "#", "state": "Done", "tone": "success"},
                        {
                            "label": "Team",
                            "url": "#",
                            "state": "Begun",
                            "tone": "info",
                            "hint": "One official is missing.",
                        },
                        {"label": "Confirm", "state": "Not possible yet", "tone": "neutral"},
                    ]
                },
            ),
        ),
    )
)


def _pages(values: Values) -> Values:
    page: Page[object] = values["page"]
    values["gap"] = page.paginator.ELLIPSIS
    values["numbers"] = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return values


pagination = declare(
    Component(
        name="pagination",
        doc="Steps through the pages of a list; the address keeps all choices.",
        group=GROUP,
        prepare=_pages,
        attributes=(
            Attribute("page", "A page of Django's paginator.", required=True),
            Attribute("query", "The other choices as a query string, without page."),
            Attribute("parameter", "Name of the page number in the address.", default="page"),
            Attribute("label", "Name of the navigation.", default=_("Pages")),
        ),
        examples=(
            Example(
                "In the middle",
                '{% ui "pagination" page=page query="q=water" %}',
                {"page": Paginator(range(200), 10).page(5)},
            ),
        ),
    )
)
