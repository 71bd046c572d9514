"""Pages about the programme, its components and its networks."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from samband.editorial.models.base import PICTURE_PANEL, SitePage, WithPicture


class ProgrammePage(WithPicture, SitePage):
    """What the programme is, with its components below it."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.ComponentPage", "editorial.PlainPage"]
    content_panels = [*Page.content_panels, FieldPanel("lead"), PICTURE_PANEL, FieldPanel("body")]
    template = "editorial/pages/programme.html"

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")


class ComponentPage(SitePage):
    """A component of the programme; its conditions are drawn from the rules in force, never typed."""

    component = models.SlugField(_("component"), max_length=40)

    parent_page_types: ClassVar[list[str]] = ["editorial.ProgrammePage"]
    content_panels = [
        *Page.content_panels, FieldPanel("component"), FieldPanel("lead"), FieldPanel("body")
    ]  # fmt: skip
    template = "editorial/pages/component.html"

    class Meta:
        verbose_name = _("component page")
        verbose_name_plural = _("component pages")


class NetworkIndex(SitePage):
    """The networks."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.NetworkPage"]
    template = "editorial/pages/listing.html"

    class Meta:
        verbose_name = _("list of networks")
        verbose_name_plural = _("lists of networks")


class NetworkPage(WithPicture, SitePage):
    """A network of partnerships, with the projects that belong to it."""

    network = models.SlugField(_("network"), max_length=60)

    parent_page_types: ClassVar[list[str]] = ["editorial.NetworkIndex"]
    content_panels = [
        *Page.content_panels, FieldPanel("network"), FieldPanel("lead"), PICTURE_PANEL, FieldPanel("body")
    ]  # fmt: skip
    template = "editorial/pages/network.html"

    class Meta:
        verbose_name = _("network page")
        verbose_name_plural = _("network pages")
