"""Who a person is: their name and language."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods
from django.views.i18n import LANGUAGE_QUERY_PARAMETER, set_language

from samband.foundation.access.views import for_people
from samband.foundation.i18n.middleware import remember_language
from samband.people.actions import edit_profile
from samband.people.forms import ProfileForm


def everybody(_user: Any) -> bool:
    """Tell that each person who has signed in may see a page: it is about themselves."""
    return True


own_page = for_people(everybody)
"""Let people in who have signed in."""


@require_http_methods(["GET", "HEAD", "POST"])
@own_page
def profile(request: HttpRequest) -> HttpResponse:
    """Show a person what the account holds, and let them change name and language."""
    person: Any = request.user
    form = ProfileForm(request.POST or None, initial={"name": person.name, "language": person.language})
    if request.method != "POST" or not form.is_valid():
        return render(request, "people/profile.html", {"form": form})
    edit_profile(person, name=form.cleaned_data["name"], language=form.cleaned_data["language"])
    with override(person.language):
        messages.success(request, _("Your details are saved."))
    return remember_language(redirect("profile:details"), person.language)


def choose_language(request: HttpRequest) -> HttpResponseBase:
    """Switch the language of the pages, and keep it with the account of whoever has signed in."""
    person: Any = request.user
    language = request.POST.get(LANGUAGE_QUERY_PARAMETER, "")
    if person.is_authenticated and language in dict(settings.LANGUAGES):
        edit_profile(person, name=person.name, language=language)
    return set_language(request)
