"""A person's deadlines as a calendar: the page where its address is made, and the calendar itself."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samband.foundation.calendars.actions import close_calendar, open_calendar
from samband.foundation.calendars.exports import calendar_of
from samband.foundation.calendars.queries import calendar_key, owner_of
from samband.workspace.queries import deadlines


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def my_calendar(request: HttpRequest) -> HttpResponse:
    """Show the address of the person's calendar, and make a new one or none."""
    if request.method == "POST":
        if "close" in request.POST:
            close_calendar(request.user)
            messages.success(request, _("The address no longer works."))
        else:
            open_calendar(request.user)
            messages.success(request, _("Here is your address. An earlier one no longer works."))
        return redirect("workspace:my_calendar")
    key = calendar_key(request.user)
    address = request.build_absolute_uri(reverse("workspace:calendar", args=[key])) if key else ""
    context = {"address": address, "deadlines": deadlines(request.user, timezone.now())}
    return render(request, "workspace/my_calendar.html", context)


@never_cache
@require_safe
def calendar(_request: HttpRequest, key: str) -> HttpResponse:
    """Give the calendar to whoever has its address: what a calendar program asks for without signing in."""
    owner = owner_of(key)
    if owner is None:
        raise Http404
    with translation.override(owner.language):
        written = calendar_of(deadlines(owner, timezone.now()), name=_("Samband: my deadlines"))
    return HttpResponse(written, content_type="text/calendar; charset=utf-8")
