"""News."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from samband.editorial.models.base import PICTURE_PANEL, SitePage, WithPicture


class ArticleIndex(SitePage):
    """The news, newest first."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.ArticlePage"]
    template = "editorial/pages/articles.html"

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")


class ArticlePage(WithPicture, SitePage):
    """An article, linked to whom and what it is about."""

    date = models.DateField(_("date"), default=timezone.localdate, db_index=True)
    partners = ParentalManyToManyField("people.Organisation", blank=True, related_name="+",
                                       verbose_name=_("partners"))  # fmt: skip
    projects = ParentalManyToManyField("catalogue.Project", blank=True, related_name="+",
                                       verbose_name=_("projects"))  # fmt: skip
    goals = ParentalManyToManyField("catalogue.Goal", blank=True, related_name="+",
                                    verbose_name=_("global goals"))  # fmt: skip
    themes = ParentalManyToManyField("catalogue.Theme", blank=True, related_name="+",
                                     verbose_name=_("themes"))  # fmt: skip

    parent_page_types: ClassVar[list[str]] = ["editorial.ArticleIndex"]
    content_panels = [
        *Page.content_panels, FieldPanel("date"), FieldPanel("lead"), PICTURE_PANEL, FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("partners"), FieldPanel("projects"), FieldPanel("goals"), FieldPanel("themes")],
            _("What it is about"),
        ),
    ]  # fmt: skip
    search_fields = [*SitePage.search_fields, index.FilterField("date")]
    template = "editorial/pages/article.html"

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
