"""What every page of the open site has."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from samband.editorial.models.fields import BodyField
from samband.editorial.models.forms import PickingForm
from samband.editorial.previews import PreviewAsReaders

Teller = Callable[[Any, HttpRequest], dict[str, Any]]
Answerer = Callable[[Any, HttpRequest], HttpResponse | None]
TELLERS: dict[str, Teller] = {}
"""What a page shows beside its own columns, by the name of its model; the room's views put it here."""
ANSWERERS: dict[str, Answerer] = {}
"""How a page answers otherwise than by showing itself, such as to a form, by the name of its model."""


class SitePage(PreviewAsReaders, Page):
    """A page of the open site: lead, body and how it is shared."""

    lead = models.TextField(
        _("lead"), blank=True, max_length=600, help_text=_("One to three sentences under the title.")
    )
    body = BodyField(blank=True, verbose_name=_("content"))
    social_picture = models.ForeignKey(
        "media.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("picture for sharing"),
        help_text=_("Shown where the page is shared. Without one, a picture with the title is made."),
    )  # fmt: skip

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]
    promote_panels = [*Page.promote_panels, MultiFieldPanel([FieldPanel("social_picture")], _("Sharing"))]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = PickingForm

    class Meta:
        abstract = True

    @property
    def kind(self) -> str:
        """Return the name of the page's kind, as templates and views know it."""
        return str(self._meta.model_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the room's views tell about this kind of page."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        for kind in ("sitepage", self.kind):
            if kind in TELLERS:
                context |= TELLERS[kind](self, request)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page, unless its kind answers otherwise."""
        answerer = ANSWERERS.get(self.kind)
        answer = answerer(self, request) if answerer else None
        shown: HttpResponse = answer or super().serve(request, *args, **kwargs)
        return shown


class WithPicture(models.Model):
    """A page with a picture at its top."""

    picture = models.ForeignKey(
        "media.Picture", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        verbose_name=_("picture"),
    )  # fmt: skip
    picture_alt = models.CharField(
        _("alternative text"), max_length=250, blank=True,
        help_text=_("What the picture shows; empty uses the text that the picture has in the library."),
    )  # fmt: skip

    class Meta:
        abstract = True


PICTURE_PANEL = MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alt")], _("Picture"))
