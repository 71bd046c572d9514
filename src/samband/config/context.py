"""What every page may know about the site it belongs to."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_from_path

from samband.applications.queries import may_start
from samband.assessment.queries import is_reader, roles_of
from samband.foundation.ui.addresses import in_each_language
from samband.importing.states import REVIEWERS
from samband.people.queries import is_staff
from samband.people.states import EDITOR_ROLES, OFFICE_ROLES


def site(request: HttpRequest) -> dict[str, Any]:
    """Return what layouts show: demo mode, the public address, where to get help, ways to work places."""
    return {
        "may_start": lambda: _may_start(request),
        "may_see_office": lambda: _works_here(request),
        "may_edit_pages": lambda: not roles_of(getattr(request, "user", None)).isdisjoint(EDITOR_ROLES),
        "may_read_cases": lambda: is_reader(getattr(request, "user", None)),
        "may_keep_people": lambda: not roles_of(getattr(request, "user", None)).isdisjoint(OFFICE_ROLES),
        "may_review_imports": lambda: not roles_of(getattr(request, "user", None)).isdisjoint(REVIEWERS),
        "demo": settings.DEMO,
        "providers": settings.PROVIDERS,
        "base_url": settings.BASE_URL,
        "site_name": settings.SITE_NAME,
        "support_email": settings.SUPPORT_EMAIL,
        "translations": lambda: _translations(request),
    }


def _translations(request: HttpRequest) -> dict[str, str]:
    """Return an open page's address in each language; a page that knows better says so itself.

    Empty outside the open site and for pages that are not there.
    """
    if request.resolver_match is None or not get_language_from_path(request.path_info):
        return {}
    return in_each_language(request)


def _may_start(request: HttpRequest) -> bool:
    """Tell whether the reader may start an application, or may turn out to when asked who it is."""
    user = getattr(request, "user", None)
    return user is None or not user.is_authenticated or may_start(user)


def _works_here(request: HttpRequest) -> bool:
    """Tell whether the reader works at the funder; asked only by layouts that show the office."""
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated and is_staff(user))
