"""Blocks that show what the other parts of the site hold, as it stands when the page is read."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from samband.editorial import choosing

LIVE = _("Live lists")
LONGEST_FILTER = 2_000


def pick(label: Any, choices: Any, **options: Any) -> blocks.ChoiceBlock:
    """Return a choice among what a function returns each time the form is shown."""
    return blocks.ChoiceBlock(choices=choices, label=label, **options)


def filter_block() -> blocks.CharBlock:
    """Return a field for the address of a list of projects."""
    return blocks.CharBlock(
        label=_("Filter"), required=False, max_length=LONGEST_FILTER,
        validators=[choosing.refuse_strange_list],
        help_text=_("Filter the list of projects as you want it and paste its address here."),
    )  # fmt: skip


class LiveBlock(blocks.StructBlock):
    """A heading and a number of lines; what the lines are is each list's own."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    count = blocks.IntegerBlock(label=_("How many"), min_value=1, max_value=12, default=3)


class LiveProjectsBlock(LiveBlock):
    """Projects that fit a filter, newest first."""

    filter = filter_block()

    class Meta:
        icon = "list-ul"
        label = _("Projects")
        group = LIVE
        template = "editorial/blocks/projects.html"
        preview_value = {"title": "", "count": 3, "filter": ""}
        description = _("The newest projects that fit a filter.")


class LiveCallsBlock(LiveBlock):
    """The calls that take applications now."""

    class Meta:
        icon = "date"
        label = _("Open calls")
        group = LIVE
        template = "editorial/blocks/calls.html"
        preview_value = {"title": "", "count": 3}
        description = _("Calls that take applications now, with closing time.")


class LiveNewsBlock(LiveBlock):
    """The newest articles, of one theme when it is named."""

    theme = pick(_("Theme"), choosing.themes, required=False)

    class Meta:
        icon = "doc-full"
        label = _("News")
        group = LIVE
        template = "editorial/blocks/news.html"
        preview_value = {"title": "", "count": 3, "theme": ""}
        description = _("The newest articles.")


class LivePublicationsBlock(LiveBlock):
    """The newest publications, of one type when it is named."""

    kind = pick(_("Type"), choosing.types, required=False)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Publications")
        group = LIVE
        template = "editorial/blocks/publications.html"
        preview_value = {"title": "", "count": 3, "kind": ""}
        description = _("The newest publications.")


class StatisticsBlock(blocks.StructBlock):
    """A figure of the catalogue: its chart, the numbers as a table, and where they can be had."""

    title = blocks.CharBlock(
        label=_("Heading"), max_length=120, required=False,
        help_text=_("Say what the figure tells. Without one, only the figure's own name stands there."),
    )  # fmt: skip
    figure = pick(_("Chart"), choosing.figures)
    filter = filter_block()

    class Meta:
        icon = "view"
        label = _("Own statistics")
        group = LIVE
        template = "editorial/blocks/statistics.html"
        preview_value = {"title": "", "figure": "projects-by-year", "filter": ""}
        description = _("A chart of the projects that fit a filter, drawn anew when the catalogue changes.")
