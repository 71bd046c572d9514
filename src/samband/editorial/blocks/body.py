"""What a page is built of, and what questions and answers are built of."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from samband.editorial.blocks.checks import first_skipped, headings
from samband.editorial.blocks.live import (
    LiveCallsBlock,
    LiveNewsBlock,
    LiveProjectsBlock,
    LivePublicationsBlock,
    StatisticsBlock,
)
from samband.editorial.blocks.pictures import FiguresBlock, MissingPictureBlock, PictureBlock
from samband.editorial.blocks.words import (
    AccordionBlock,
    ActionBlock,
    BoxedTextBlock,
    FactBoxBlock,
    LeadBlock,
    QuoteBlock,
    RunningTextBlock,
    TimelineBlock,
)

TITLED = frozenset({"facts", "action", "statistics"})
"""Blocks that always bring a heading of the second level."""
MAY_HAVE_TITLE = frozenset({"timeline", "figures", "projects", "calls", "news", "publications"})


class PageBlocks(blocks.StreamBlock):
    """The body of a page."""

    lead = LeadBlock()
    text = RunningTextBlock()
    quote = QuoteBlock()
    facts = FactBoxBlock()
    accordion = AccordionBlock()
    timeline = TimelineBlock()
    action = ActionBlock()
    picture = PictureBlock()
    figures = FiguresBlock()
    projects = LiveProjectsBlock()
    calls = LiveCallsBlock()
    news = LiveNewsBlock()
    publications = LivePublicationsBlock()
    statistics = StatisticsBlock()
    missing_picture = MissingPictureBlock()

    def clean(self, value: Any) -> Any:
        """Refuse a body whose headings skip a level."""
        cleaned = super().clean(value)
        skipped = first_skipped((number, levels_of(part)) for number, part in enumerate(cleaned))
        if skipped is not None:
            words = _("A heading skips a level here. Put one of the level above it before it.")
            raise blocks.StreamBlockValidationError(block_errors={skipped: ValidationError(words)})
        return cleaned


def levels_of(part: Any) -> list[int]:
    """Return the levels of the headings that a part of a body brings."""
    if part.block_type == "text":
        return headings(part.value.source)
    titled = part.block_type in TITLED or (part.block_type in MAY_HAVE_TITLE and part.value.get("title"))
    return [2] if titled else []


class QuestionBlock(blocks.StructBlock):
    """A question that people ask, with its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = BoxedTextBlock(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionGroupBlock(blocks.StructBlock):
    """Questions that belong together."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Group of questions")


class FaqBlocks(blocks.StreamBlock):
    """Questions and answers in groups."""

    group = QuestionGroupBlock()
