"""Everything that the back office adds to Wagtail's."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from wagtail import hooks
from wagtail.models import PageViewRestriction

from samband.editorial.authority import hooks as authority_hooks

__all__ = ["authority_hooks", "keep_private"]


def keep_private(page: Any, request: HttpRequest, *_: Any) -> HttpResponse | None:
    """Ask strangers to sign in before a page that is not for everybody; refuse those whom it is not for.

    Wagtail would lead to a sign-in page of its own, which this site does not have.
    """
    if not PageViewRestriction.objects.exists():
        return None
    if all(each.accept_request(request) for each in page.get_view_restrictions()):
        return None
    if request.user.is_authenticated:
        raise PermissionDenied
    answer = redirect_to_login(request.get_full_path())
    add_never_cache_headers(answer)
    return answer


hooks.register("before_serve_page", keep_private)
