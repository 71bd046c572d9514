"""Components that give a page its rhythm and carry no meaning of their own."""

from samband.foundation.ui.component import Attribute, Component, Example, declare

GAPS = ("xs", "sm", "md", "lg", "xl")
GROUP = "Layout"

stack = declare(
    Component(
        name="stack",
        doc="Puts its parts under one another with an even distance.",
        group=GROUP,
        takes_body=True,
        attributes=(Attribute("gap", "Distance between the parts.", default="md", choices=GAPS),),
        examples=(
            Example(
                "Two paragraphs",
                '{% ui_block "stack" gap="sm" %}<p>One.</p><p>Two.</p>{% end_ui %}',
            ),
        ),
    )
)

cluster = declare(
    Component(
        name="cluster",
        doc="Puts small parts beside one another and lets them wrap.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute("gap", "Distance between the parts.", default="sm", choices=GAPS),
            Attribute(
                "spread",
                "Where the free space goes.",
                default="end",
                choices=("end", "between"),
            ),
        ),
        examples=(
            Example(
                "Two buttons",
                '{% ui_block "cluster" %}{% ui "button" label="Save" %}'
                '{% ui "link_button" label="Cancel" url="#" variant="tertiary" %}{% end_ui %}',
            ),
        ),
    )
)

grid = declare(
    Component(
        name="grid",
        doc="Equal columns that become one on a narrow screen.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute(
                "min",
                "Least width of a column: sm (for figures) 10, md 19, lg 24 rem.",
                default="md",
                choices=("sm", "md", "lg"),
            ),
            Attribute("gap", "Distance between the parts.", default="md", choices=GAPS),
        ),
        examples=(
            Example(
                "Three cards",
                '{% ui_block "grid" %}{% for n in "123" %}'
                '{% ui_block "card" title="A card" %}<p>Text.</p>{% end_ui %}'
                "{% endfor %}{% end_ui %}",
            ),
        ),
    )
)

columns = declare(
    Component(
        name="columns",
        doc="Main content with a narrow column beside it; the slot side holds the column.",
        group=GROUP,
        takes_body=True,
        slots=("side",),
        attributes=(
            Attribute(
                "side_at",
                "Which side the narrow column stands on.",
                default="end",
                choices=("start", "end"),
            ),
            Attribute("side_label", "Name of the narrow column for those who cannot see the page."),
        ),
        examples=(
            Example(
                "Text with facts beside",
                '{% ui_block "columns" side_label="Facts" %}<p>The main text.</p>'
                '{% ui_slot "side" %}<p>Facts.</p>{% end_slot %}{% end_ui %}',
            ),
        ),
    )
)

section = declare(
    Component(
        name="section",
        doc="A titled part of a page; the slot actions stands beside the title.",
        group=GROUP,
        takes_body=True,
        slots=("actions",),
        attributes=(
            Attribute("title", "Heading of the part.", required=True),
            Attribute("id", "Id to link to; the heading is named after it."),
            Attribute("lead", "One sentence under the heading."),
            Attribute("level", "Heading level.", default="2", choices=("2", "3", "4")),
            Attribute(
                "ground",
                "Ground of the part.",
                default="plain",
                choices=("plain", "band"),
            ),
        ),
        examples=(
            Example(
                "With a link beside the title",
                '{% ui_block "section" title="Latest" id="latest" lead="The three newest." %}'
                '{% ui_slot "actions" %}<a href="#">All of them</a>{% end_slot %}'
                "<p>Content.</p>{% end_ui %}",
            ),
        ),
    )
)

prose = declare(
    Component(
        name="prose",
        doc="Running text in a comfortable measure, with headings, lists and quotations.",
        group=GROUP,
        takes_body=True,
        examples=(
            Example(
                "Text",
                '{% ui_block "prose" %}<h2>Heading</h2><p>Text with a <a href="#">link</a>.</p>'
                "<ul><li>One</li><li>Two</li></ul><blockquote><p>Said.</p></blockquote>{% end_ui %}",
            ),
        ),
    )
)

hidden = declare(
    Component(
        name="hidden",
        doc="Text for screen readers only.",
        group=GROUP,
        attributes=(Attribute("text", "The text.", required=True),),
        examples=(Example("Text", '<a href="#">More {% ui "hidden" text="about water" %}</a>'),),
    )
)
