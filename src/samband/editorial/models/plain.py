"""The first page, plain pages and shortcuts to pages of other rooms."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from samband.editorial.models.base import PICTURE_PANEL, SitePage, WithPicture
from samband.editorial.states import Shortcut

HOME = "editorial.HomePage"


class HomePage(WithPicture, SitePage):
    """The first page of a language; figures, calls and projects are drawn live around its words."""

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "editorial.PlainPage", "editorial.ProgrammePage", "editorial.ArticleIndex",
        "editorial.PublicationIndex", "editorial.NetworkIndex", "editorial.TrainingIndex",
        "editorial.EventIndex", "editorial.FaqPage", "editorial.ContactPage", "editorial.AccessibilityPage",
        "editorial.ShortcutPage",
    ]  # fmt: skip
    content_panels = [*Page.content_panels, FieldPanel("lead"), PICTURE_PANEL, FieldPanel("body")]
    template = "editorial/pages/home.html"

    class Meta:
        verbose_name = _("first page")
        verbose_name_plural = _("first pages")


class PlainPage(SitePage):
    """A page of text and blocks, and pages below it."""

    parent_page_types: ClassVar[list[str]] = [HOME, "editorial.PlainPage", "editorial.ProgrammePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.PlainPage"]
    template = "editorial/pages/plain.html"

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")


class ShortcutPage(SitePage):
    """A place in the menus that leads to a page of another room."""

    target = models.CharField(_("leads to"), max_length=60, choices=Shortcut)

    parent_page_types: ClassVar[list[str]] = [HOME]
    content_panels = [*Page.content_panels, FieldPanel("target")]
    template = "editorial/pages/plain.html"

    class Meta:
        verbose_name = _("shortcut")
        verbose_name_plural = _("shortcuts")
