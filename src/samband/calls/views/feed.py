"""The calls as a feed."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import conditional_page, require_safe

from samband.calls.tables.feed import call_entries
from samband.foundation.sharing.feeds import feed_response


@require_safe
@conditional_page
def round_feed(request: HttpRequest) -> HttpResponse:
    """Send the calls that take applications now or soon."""
    return feed_response(
        request,
        title=gettext("Calls"),
        subtitle=gettext("Calls that take applications now or soon."),
        page=reverse("calls:round_list"),
        entries=call_entries(timezone.now()),
    )
