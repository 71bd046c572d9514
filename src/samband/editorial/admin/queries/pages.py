"""Loading a page that a person may work on."""

from typing import Any

from django.http import Http404
from wagtail.models import Page

from samband.foundation.access.queries import one_or_404


def get_editable(user: Any, pk: int) -> Any:
    """Return the latest words of a page that the person may edit, or raise 404."""
    page = one_or_404(Page.objects.filter(depth__gt=1), pk=pk)
    if not page.permissions_for_user(user).can_edit():
        raise Http404
    return page.get_latest_revision_as_object()
