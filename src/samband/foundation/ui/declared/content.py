"""Components that show what something is."""

from samband.foundation.ui.component import Attribute, Component, Example, Values, declare

GROUP = "Content"

card = declare(
    Component(
        name="card",
        doc="One thing among others; the whole card follows the title's link.",
        group=GROUP,
        takes_body=True,
        slots=("media", "footer"),
        attributes=(
            Attribute("title", "Name of the thing.", required=True),
            Attribute("url", "Its page."),
            Attribute("eyebrow", "Short line over the title."),
            Attribute("level", "Heading level.", default="3", choices=("2", "3", "4")),
            Attribute("tone", "Ground.", default="plain", choices=("plain", "tinted", "turn")),
        ),
        examples=(
            Example(
                "With footer",
                '{% ui_block "card" title="Cleaner water together" url="#" eyebrow="Moldova" %}'
                "<p>Two towns compare how they plan, pay for and look after their pipes.</p>"
                '{% ui_slot "footer" %}{% ui "badge" label="Running" tone="success" %}'
                "{% end_slot %}{% end_ui %}",
            ),
        ),
    )
)

stat = declare(
    Component(
        name="stat",
        doc="One figure with what it counts.",
        group=GROUP,
        attributes=(
            Attribute("value", "The figure, already formatted.", required=True, may_be_none=True),
            Attribute("label", "What it counts.", required=True),
            Attribute("note", "Since when, or out of what."),
            Attribute("url", "Where the figure comes from."),
        ),
        examples=(
            Example(
                "Row of figures",
                '{% ui_block "grid" min="sm" %}{% ui "stat" value="118" label="projects" %}'
                '{% ui "stat" value="22" label="countries" note="since 2008" %}'
                '{% ui "stat" value="46" label="towns" url="#" %}{% end_ui %}',
            ),
        ),
    )
)

definition_list = declare(
    Component(
        name="definition_list",
        doc="Facts as pairs of term and value: items, or dt and dd in the body.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute("items", "Pairs of term and value."),
            Attribute("variant", "Beside or under one another.", default="rows", choices=("rows", "stack")),
        ),
        examples=(
            Example(
                "Facts",
                '{% ui_block "definition_list" %}<dt>Country</dt><dd>Ukraine</dd>'
                "<dt>Period</dt><dd>2025–2027</dd>{% end_ui %}",
            ),
        ),
    )
)

document = declare(
    Component(
        name="document",
        doc="A letter or another paper, as it will be printed.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute("title", "Title of the paper.", required=True),
            Attribute("sender", "Who sends it."),
            Attribute("recipient", "Who receives it."),
            Attribute("date", "Day, already formatted."),
            Attribute("reference", "Registration number."),
            Attribute("level", "Heading level.", default="1", choices=("1", "2", "3")),
        ),
        examples=(
            Example(
                "A letter",
                '{% ui_block "document" title="Decision" sender="The office" level="3" '
                'recipient="The town" date="22 November 2026" reference="2026-0142" %}'
                "<p>The answer is yes.</p>{% end_ui %}",
            ),
        ),
    )
)


def _tags(values: Values) -> Values:
    values["entries"] = [
        item if not isinstance(item, str) else {"label": item} for item in values["items"] or ()
    ]
    return values


tag_list = declare(
    Component(
        name="tag_list",
        doc="Subject words, as links where there is a page for them.",
        group=GROUP,
        prepare=_tags,
        attributes=(
            Attribute("items", "Words, or things with label and url.", required=True),
            Attribute("label", "Name of the list for those who cannot see it."),
        ),
        examples=(
            Example(
                "Words and links",
                '{% ui "tag_list" items=words label="Subjects" %}',
                {"words": ["Water", {"label": "Local democracy", "url": "#"}]},
            ),
        ),
    )
)

disclosure = declare(
    Component(
        name="disclosure",
        doc="Text that unfolds on demand.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute("summary", "What is inside.", required=True),
            Attribute("open", "Unfolded from the start.", default=False),
        ),
        examples=(
            Example(
                "Closed",
                '{% ui_block "disclosure" summary="How the sum is counted" %}'
                "<p>All amounts are added up.</p>{% end_ui %}",
            ),
        ),
    )
)
