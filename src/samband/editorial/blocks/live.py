"""Blocks that show what the other parts of the site hold, as it stands when the page is read."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

LIVE = _("Live lists")
LONGEST_FILTER = 2_000


def filter_of(address: str) -> str:
    """Return the query string of a pasted address; what is given without an address is one already."""
    text = address.strip()
    return urlsplit(text).query if "?" in text or "/" in text else text


def refuse_no_filter(value: str) -> None:
    """Refuse what cannot be read as an address."""
    try:
        filter_of(value)
    except ValueError:
        raise ValidationError(_("Copy the whole address of the list from your browser.")) from None


class LiveBlock(blocks.StructBlock):
    """A heading and a number of lines; what the lines are is each list's own."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    count = blocks.IntegerBlock(label=_("How many"), min_value=1, max_value=12, default=3)


class LiveProjectsBlock(LiveBlock):
    """Projects that fit a filter, newest first."""

    filter = blocks.CharBlock(
        label=_("Filter"), required=False, max_length=LONGEST_FILTER, validators=[refuse_no_filter],
        help_text=_("Filter the list of projects as you want it and paste its address here."),
    )  # fmt: skip

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

    theme = blocks.CharBlock(label=_("Code of a theme"), required=False, max_length=60)

    class Meta:
        icon = "doc-full"
        label = _("News")
        group = LIVE
        template = "editorial/blocks/news.html"
        preview_value = {"title": "", "count": 3, "theme": ""}
        description = _("The newest articles.")


class LivePublicationsBlock(LiveBlock):
    """The newest publications, of one type when it is named."""

    kind = blocks.CharBlock(label=_("Code of a type"), required=False, max_length=60)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Publications")
        group = LIVE
        template = "editorial/blocks/publications.html"
        preview_value = {"title": "", "count": 3, "kind": ""}
        description = _("The newest publications.")
