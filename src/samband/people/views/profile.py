"""Who a person is, and how they sign in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe
from django.views.i18n import LANGUAGE_QUERY_PARAMETER, set_language

from samband.foundation.access.views import for_people
from samband.foundation.i18n.middleware import remember_language
from samband.people.actions import edit_profile
from samband.people.devices import device_words
from samband.people.forms import ProfileForm
from samband.people.queries import factors_of, sessions_of


def everybody(_user: Any) -> bool:
    """Tell that each person who has signed in may see a page: it is about themselves."""
    return True


own_page = for_people(everybody)
"""Let people in who have signed in."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a person is signed in."""

    number: int
    device: str
    since: datetime
    seen: datetime
    here: bool


@require_http_methods(["GET", "HEAD", "POST"])
@own_page
def profile(request: HttpRequest) -> HttpResponse:
    """Show a person what the account holds, and let them change name and language."""
    person: Any = request.user
    form = ProfileForm(request.POST or None, initial={"name": person.name, "language": person.language})
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "factors": factors_of(person), "places": _places(request)}
        return render(request, "people/profile.html", context)
    edit_profile(person, name=form.cleaned_data["name"], language=form.cleaned_data["language"])
    with override(person.language):
        messages.success(request, _("Your details are saved."))
    return remember_language(redirect("profile:details"), person.language)


def _places(request: HttpRequest) -> list[Place]:
    """Return where the person is signed in, this place first."""
    here = request.session.session_key
    places = [
        Place(row.pk, device_words(row.user_agent), row.created_at, row.last_seen_at, row.session_key == here)
        for row in sessions_of(request.user)[:50]
    ]
    return sorted(places, key=lambda place: not place.here)


@require_safe
@own_page
def second_step(request: HttpRequest) -> HttpResponse:
    """Offer the kinds of second step to somebody who has none; show the others what they have."""
    if factors_of(request.user).any:
        return redirect("profile:details")
    return render(request, "mfa/index.html")


def choose_language(request: HttpRequest) -> HttpResponseBase:
    """Switch the language of the pages, and keep it with the account of whoever has signed in."""
    person: Any = request.user
    language = request.POST.get(LANGUAGE_QUERY_PARAMETER, "")
    if person.is_authenticated and language in dict(settings.LANGUAGES):
        edit_profile(person, name=person.name, language=language)
    return set_language(request)
