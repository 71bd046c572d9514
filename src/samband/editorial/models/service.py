"""Pages that help: people to turn to, questions and answers, and accessibility."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from samband.editorial.models.base import SitePage
from samband.editorial.models.fields import QuestionsField
from samband.editorial.states import FlawState


class ContactPage(SitePage):
    """The people to turn to."""

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    content_panels = [
        *Page.content_panels, FieldPanel("lead"), InlinePanel("people", label=_("Person")), FieldPanel("body")
    ]  # fmt: skip
    template = "editorial/pages/contact.html"

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")


class ContactPerson(Orderable):
    """A person to turn to, and what about."""

    page = ParentalKey("editorial.ContactPage", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("name"), max_length=120)
    function = models.CharField(_("function"), max_length=160)
    about = models.CharField(_("ask about"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    picture = models.ForeignKey(
        "media.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("picture"),
    )  # fmt: skip

    panels: ClassVar[list[FieldPanel]] = [
        FieldPanel(name) for name in ("name", "function", "about", "email", "telephone", "picture")
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("persons")

    def __str__(self) -> str:
        return self.name


class FaqPage(SitePage):
    """Questions and answers, in groups."""

    questions = QuestionsField(blank=True, verbose_name=_("questions"))

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    content_panels = [
        *Page.content_panels, FieldPanel("lead"), FieldPanel("questions"), FieldPanel("body")
    ]  # fmt: skip
    search_fields = [*SitePage.search_fields, index.SearchField("questions")]
    template = "editorial/pages/faq.html"

    class Meta:
        verbose_name = _("questions and answers")
        verbose_name_plural = _("pages of questions and answers")


class AccessibilityPage(SitePage):
    """The accessibility statement, with a form to report flaws."""

    assessed_on = models.DateField(_("assessed on"), null=True, blank=True)

    parent_page_types: ClassVar[list[str]] = ["editorial.HomePage"]
    content_panels = [
        *Page.content_panels, FieldPanel("lead"), FieldPanel("assessed_on"), FieldPanel("body")
    ]  # fmt: skip
    template = "editorial/pages/accessibility.html"

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")


class Flaw(models.Model):
    """A flaw in accessibility that somebody has reported."""

    page = models.CharField(_("where"), max_length=500, blank=True)
    words = models.TextField(_("what happened"))
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=10, choices=FlawState, default=FlawState.NEW)
    reported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-reported_at", "-pk")
        verbose_name = _("reported flaw")
        verbose_name_plural = _("reported flaws")

    def __str__(self) -> str:
        return f"{self.reported_at:%Y-%m-%d} {self.page}"

    @property
    def audit_key(self) -> str:
        """Return the key of the report in the audit log."""
        return f"flaw:{self.pk}"
