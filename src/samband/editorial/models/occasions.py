"""Trainings and events: what happens at a time."""

from typing import ClassVar

from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from samband.editorial.models.base import PICTURE_PANEL, SitePage, WithPicture


class TrainingIndex(SitePage):
    """The trainings."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.TrainingPage"]
    template = "editorial/pages/listing.html"

    class Meta:
        verbose_name = _("list of trainings")
        verbose_name_plural = _("lists of trainings")


class TrainingPage(WithPicture, SitePage):
    """A training programme: for whom, when, and how to apply."""

    audience = models.CharField(_("for whom"), max_length=300, blank=True)
    countries = ParentalManyToManyField("catalogue.Country", blank=True, related_name="+",
                                        verbose_name=_("invited countries"))  # fmt: skip
    starts_on = models.DateField(_("starts on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    apply_by = models.DateField(_("last day to apply"), null=True, blank=True)

    parent_page_types: ClassVar[list[str]] = ["editorial.TrainingIndex"]
    content_panels = [
        *Page.content_panels, FieldPanel("lead"), PICTURE_PANEL,
        MultiFieldPanel(
            [
                FieldPanel("audience"), FieldPanel("countries"),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("apply_by")]),
            ],
            _("For whom and when"),
        ),
        FieldPanel("body"),
    ]  # fmt: skip
    template = "editorial/pages/training.html"

    class Meta:
        verbose_name = _("training page")
        verbose_name_plural = _("training pages")


class EventIndex(SitePage):
    """Events, those to come first."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = ["editorial.EventPage"]
    template = "editorial/pages/events.html"

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventPage(WithPicture, SitePage):
    """An event: when, where, and how to take part."""

    starts_at = models.DateTimeField(_("starts"), null=True, db_index=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    online_at = models.CharField(
        _("address online"), max_length=500, blank=True, validators=[URLValidator(["https"])]
    )
    sign_up = models.CharField(
        _("address to sign up"), max_length=500, blank=True, validators=[URLValidator(["https"])]
    )

    parent_page_types: ClassVar[list[str]] = ["editorial.EventIndex"]
    content_panels = [
        *Page.content_panels, FieldPanel("lead"), PICTURE_PANEL,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("place"), FieldPanel("online_at"), FieldPanel("sign_up"),
            ],
            _("When and where"),
        ),
        FieldPanel("body"),
    ]  # fmt: skip
    template = "editorial/pages/event.html"

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
