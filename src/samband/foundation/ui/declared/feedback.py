"""Components that say how things stand."""

from django.utils.translation import gettext_lazy as _

from samband.foundation.ui.component import Attribute, Component, Example, Values, declare
from samband.foundation.ui.icons import ICONS, TONE_ICONS, TONES

GROUP = "Feedback"
TONE_WORDS = {
    "info": _("Information"),
    "success": _("Done"),
    "warning": _("Note"),
    "danger": _("Stop"),
    "turn": _("Your turn"),
    "neutral": "",
}


def _toned(values: Values) -> Values:
    values["icon"] = values.get("icon") or TONE_ICONS[values["tone"]]
    values["tone_word"] = TONE_WORDS[values["tone"]]
    return values


notice = declare(
    Component(
        name="notice",
        doc="Tells something that matters for the whole page or part.",
        group=GROUP,
        takes_body=True,
        prepare=_toned,
        attributes=(
            Attribute(
                "tone",
                "What kind of news.",
                default="info",
                choices=("info", "success", "warning", "danger"),
            ),
            Attribute("title", "The news in one line."),
            Attribute("live", "Announce it when it appears.", default=False),
            Attribute("level", "Heading level of the title.", default="2", choices=("2", "3", "4")),
        ),
        examples=(
            Example(
                "Four tones",
                '{% ui_block "stack" gap="sm" %}'
                '{% ui_block "notice" title="Saved" tone="success" %}'
                "<p>Revision 14, 10:32.</p>{% end_ui %}"
                '{% ui_block "notice" title="The round closes on Friday" %}'
                "<p>At 23:59.</p>{% end_ui %}"
                '{% ui_block "notice" title="Someone else changed this text" tone="warning" %}'
                "<p>Both versions are kept below.</p>{% end_ui %}"
                '{% ui_block "notice" title="The file could not be read" tone="danger" %}'
                "<p>Save it as PDF and try again. Nothing else was lost.</p>{% end_ui %}"
                "{% end_ui %}",
            ),
        ),
    )
)

badge = declare(
    Component(
        name="badge",
        doc="A state in one or two words, with icon and tone.",
        group=GROUP,
        prepare=_toned,
        attributes=(
            Attribute("label", "The state.", required=True),
            Attribute("tone", "Tone of the state.", default="neutral", choices=TONES),
            Attribute("icon", "Icon, when not the tone's own.", choices=tuple(ICONS)),
        ),
        examples=(
            Example(
                "Tones",
                '{% ui_block "cluster" %}{% ui "badge" label="Draft" %}'
                '{% ui "badge" label="Submitted" tone="info" %}'
                '{% ui "badge" label="Your turn" tone="turn" %}'
                '{% ui "badge" label="Approved" tone="success" %}'
                '{% ui "badge" label="Due soon" tone="warning" icon="clock" %}'
                '{% ui "badge" label="Stopped" tone="danger" %}{% end_ui %}',
            ),
        ),
    )
)

your_turn = declare(
    Component(
        name="your_turn",
        doc="Says that the reader is the one to act, what to do and by when.",
        group=GROUP,
        takes_body=True,
        slots=("actions",),
        attributes=(
            Attribute("title", "What to do, as a verb.", required=True),
            Attribute("due", "Day by which it must be done."),
            Attribute("level", "Heading level of the title.", default="2", choices=("2", "3", "4")),
        ),
        examples=(
            Example(
                "Complete",
                '{% ui_block "your_turn" title="Send the missing certificate" due=due %}'
                "<p>The officer asks for a certificate of registration.</p>"
                '{% ui_slot "actions" %}{% ui "link_button" label="Answer" url="#" %}'
                "{% end_slot %}{% end_ui %}",
                {"due": "4 December 2026"},
            ),
        ),
    )
)

empty_state = declare(
    Component(
        name="empty_state",
        doc="Fills the place of something that is not there yet, and says what brings it.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute("title", "What is not here.", required=True),
            Attribute("level", "Heading level of the title.", default="2", choices=("1", "2", "3", "4")),
        ),
        examples=(
            Example(
                "No hits",
                '{% ui_block "empty_state" title="Nothing matches all your choices" %}'
                '<p>Take one away, or <a href="#">start again</a>.</p>{% end_ui %}',
            ),
        ),
    )
)

save_status = declare(
    Component(
        name="save_status",
        doc="Tells whether what was typed is saved; follows the form around it.",
        group=GROUP,
        attributes=(
            Attribute("saved_at", "When it was last saved, in words.", may_be_none=True),
            Attribute("revision", "Number of the saved revision."),
        ),
        examples=(
            Example("Saved", '{% ui "save_status" saved_at="10:32" revision=14 %}'),
            Example("New", '{% ui "save_status" %}'),
        ),
    )
)
