"""How pages answer otherwise than by showing themselves: feeds, references, calendars, forms."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samband.editorial import queries
from samband.editorial.actions import TooManyReports, report_flaw
from samband.editorial.exports.calendars import event_of
from samband.editorial.exports.citations import FORMATS, reference_of
from samband.editorial.exports.feeds import news_feed
from samband.editorial.forms import FlawForm
from samband.editorial.models import ANSWERERS
from samband.editorial.models.base import Answerer
from samband.foundation.calendars.exports import calendar_of


def answers(kind: str) -> Callable[[Answerer], Answerer]:
    """Let a function answer for pages of a kind; None lets the page show itself."""

    def keep(answerer: Answerer) -> Answerer:
        ANSWERERS[kind] = answerer
        return answerer

    return keep


@answers("shortcutpage")
def follow(page: Any, request: HttpRequest) -> HttpResponse | None:
    """Lead on to the page of another room."""
    return redirect(queries.shortcut(page.target) or "editorial:home")


@answers("articleindex")
def feed(page: Any, request: HttpRequest) -> HttpResponse | None:
    """Answer with a feed of what the list shows."""
    if request.GET.get("format") != "atom":
        return None
    return news_feed(request, page, queries.read_news_wish(request.GET), request.path)


@answers("publicationpage")
def reference(page: Any, request: HttpRequest) -> HttpResponse | None:
    """Answer with a reference to the publication."""
    form = FORMATS.get(request.GET.get("format", ""))
    if form is None:
        return None
    text = form.write(reference_of(page, request.path))
    return _file(text, form.content_type, f"{slugify(page.title)[:60] or 'reference'}.{form.ending}")


@answers("eventpage")
def calendar(page: Any, request: HttpRequest) -> HttpResponse | None:
    """Answer with the event for a calendar."""
    if request.GET.get("format") != "ics" or page.starts_at is None:
        return None
    name = f"{slugify(page.title)[:60] or 'event'}.ics"
    return _file(calendar_of([event_of(page, request.path)]), "text/calendar; charset=utf-8", name)


@answers("accessibilitypage")
def flaw(page: Any, request: HttpRequest) -> HttpResponse | None:
    """Take in a report of a flaw; what was written stays when something is wrong with it."""
    if request.method != "POST":
        return None
    form = FlawForm(request.POST)
    status = 422
    if form.is_valid():
        try:
            report_flaw(language=queries.language_of(page), asker=_asker(request), **form.cleaned_data)
        except TooManyReports:
            form.add_error(
                None, _("Many reports have come from your network. Try again in an hour, or write to us.")
            )
            status = 429
        else:
            messages.success(request, _("Thank you. We have received your report."))
            return redirect(f"{request.path}#report")
    context = page.get_context(request) | {"form": form}
    return TemplateResponse(request, page.template, context, status=status)


def _asker(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))


def _file(text: str | bytes, content_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type=content_type, headers=headers)
