"""Blocks of words: lead, running text, quotation, fact box, unfolding parts, timeline and next step."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from samband.editorial.blocks.checks import refuse_strange_address
from samband.editorial.states import PLAIN_TEXT, RICH_TEXT

WORDS = _("Words")


class LeadBlock(blocks.TextBlock):
    """A few sentences in larger type."""

    class Meta:
        icon = "title"
        label = _("Lead")
        help_text = _("Two or three sentences that say what follows and why it matters.")
        group = WORDS
        template = "editorial/blocks/lead.html"
        preview_value = "Two towns share what they know about water."
        description = _("Larger type, to begin a page or a part of it.")


class RunningTextBlock(blocks.RichTextBlock):
    """Running text with headings, lists and links."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        help_text = _("Paragraphs, headings, lists and links. Begin with headings of the second level.")
        group = WORDS
        template = "editorial/blocks/text.html"
        preview_value = "<h2>A heading</h2><p>A paragraph that says one thing, plainly.</p>"
        description = _("Paragraphs, headings, lists and links.")

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"features": list(RICH_TEXT), **options})


class BoxedTextBlock(blocks.RichTextBlock):
    """Text inside a box that has a heading of its own."""

    class Meta:
        icon = "pilcrow"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"features": list(PLAIN_TEXT), **options})


class QuoteBlock(blocks.StructBlock):
    """What somebody has said, and who."""

    text = blocks.TextBlock(label=_("What was said"), help_text=_("Without quotation marks; they are added."))
    name = blocks.CharBlock(label=_("Name"), max_length=120)
    function = blocks.CharBlock(
        label=_("Function"), max_length=160, required=False,
        help_text=_("What the person does and where, such as: chair of the municipal board, Kalmar."),
    )  # fmt: skip

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = WORDS
        template = "editorial/blocks/quote.html"
        preview_value = {"text": "We thought we came to teach. We learned more.", "name": "Nadia Exempel",
                         "function": "Planner"}  # fmt: skip
        description = _("What a person says, with name and function.")


class FactBoxBlock(blocks.StructBlock):
    """Facts beside the story."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = BoxedTextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Fact box")
        group = WORDS
        template = "editorial/blocks/fact_box.html"
        preview_value = {"title": "In short", "text": "<ul><li>Two towns</li><li>Three years</li></ul>"}
        description = _("Facts beside the story, on a ground of their own.")


class AccordionItemBlock(blocks.StructBlock):
    """One part that unfolds."""

    title = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = BoxedTextBlock(label=_("Text"))

    class Meta:
        icon = "collapse-down"
        label = _("Part")


class AccordionBlock(blocks.StructBlock):
    """Parts that unfold on demand."""

    items = blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Unfolding parts")
        help_text = _("For what only some readers need. Never hide what everybody must read.")
        group = WORDS
        template = "editorial/blocks/accordion.html"
        preview_value = {"items": [{"title": "Who pays?", "text": "<p>The programme does.</p>"}]}
        description = _("Headings that unfold their text on demand.")


class TimelineItemBlock(blocks.StructBlock):
    """One step of a timeline."""

    when = blocks.CharBlock(label=_("When"), max_length=60, help_text=_("Such as: March 2026, or: week 2."))
    title = blocks.CharBlock(label=_("What happened"), max_length=160)
    text = blocks.TextBlock(label=_("More about it"), required=False)

    class Meta:
        icon = "date"
        label = _("Step")


class TimelineBlock(blocks.StructBlock):
    """Steps in the order of time."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    items = blocks.ListBlock(TimelineItemBlock(), label=_("Steps"), min_num=1)

    class Meta:
        icon = "date"
        label = _("Timeline")
        group = WORDS
        template = "editorial/blocks/timeline.html"
        preview_value = {"title": "", "items": [{"when": "2026", "title": "A first visit", "text": ""}]}
        description = _("Steps in the order of time.")


class ActionBlock(blocks.StructBlock):
    """What the reader can do next."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), required=False)
    label = blocks.CharBlock(label=_("Words on the button"), max_length=60,
                             help_text=_("Begin with a verb: Apply, Read, Contact."))  # fmt: skip
    page = blocks.PageChooserBlock(label=_("Page it leads to"), required=False)
    address = blocks.CharBlock(
        label=_("Or address it leads to"), required=False, max_length=500, validators=[refuse_strange_address]
    )

    class Meta:
        icon = "arrow-right-full"
        label = _("Next step")
        group = WORDS
        template = "editorial/blocks/action.html"
        preview_value = {"title": "Start with an inception", "text": "Apply at any time.", "label": "Apply",
                         "page": None, "address": "/"}  # fmt: skip
        description = _("A button that leads to the reader's next step.")

    def clean(self, value: Any) -> Any:
        """Require exactly one place to lead to."""
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("address")):
            raise blocks.StructBlockValidationError(
                non_block_errors=[_("Choose a page or write an address, one of them.")]
            )
        return cleaned
