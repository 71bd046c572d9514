"""The library."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from samband.editorial.models.base import SitePage


class PublicationIndex(SitePage):
    """The library, newest first."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.PublicationPage"]
    template = "editorial/pages/publications.html"

    class Meta:
        verbose_name = _("library")
        verbose_name_plural = _("libraries")


class PublicationPage(SitePage):
    """A publication with what it takes to find and cite it. Its lead is the abstract's first sentences."""

    type_code = models.SlugField(_("type"), max_length=60)
    authors = models.TextField(
        _("authors"), blank=True,
        help_text=_("One a line, family name first: Andersson, Anna. An organisation is written as it is."),
    )  # fmt: skip
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(1900), MaxValueValidator(2200)], db_index=True, null=True
    )
    publication_language = models.CharField(
        _("language of the publication"), max_length=10, default="en", help_text=_("Such as: sv, en, uk.")
    )
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    series = models.CharField(_("series and number"), max_length=200, blank=True)
    isbn = models.CharField("ISBN", max_length=20, blank=True)
    doi = models.CharField("DOI", max_length=200, blank=True)
    abstract = models.TextField(_("abstract"), blank=True)
    file = models.ForeignKey(
        "media.File", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("file"),
    )  # fmt: skip
    cover = models.ForeignKey(
        "media.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("cover"),
    )  # fmt: skip
    themes = ParentalManyToManyField("catalogue.Theme", blank=True, related_name="+",
                                     verbose_name=_("themes"))  # fmt: skip
    goals = ParentalManyToManyField("catalogue.Goal", blank=True, related_name="+",
                                    verbose_name=_("global goals"))  # fmt: skip

    parent_page_types: ClassVar[list[str]] = ["editorial.PublicationIndex"]
    content_panels = [
        *Page.content_panels, FieldPanel("lead"), FieldPanel("abstract"),
        MultiFieldPanel(
            [FieldPanel(name) for name in (
                "type_code", "authors", "year", "publication_language", "publisher", "series", "isbn", "doi",
            )],
            _("How it is found and cited"),
        ),
        MultiFieldPanel([FieldPanel("file"), FieldPanel("cover")], _("File and cover")),
        MultiFieldPanel([FieldPanel("themes"), FieldPanel("goals")], _("What it is about")),
        FieldPanel("body"),
    ]  # fmt: skip
    search_fields = [
        *SitePage.search_fields, index.SearchField("authors"), index.SearchField("abstract"),
        index.FilterField("type_code"), index.FilterField("year"),
    ]  # fmt: skip
    template = "editorial/pages/publication.html"

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
