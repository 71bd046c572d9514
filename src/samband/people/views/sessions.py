"""Where a person is signed in, and ending that."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samband.people.actions import end_sessions
from samband.people.queries import sessions_of
from samband.people.views.profile import own_page


@require_POST
@own_page
def end(request: HttpRequest) -> HttpResponse:
    """End one session, or all but this one."""
    person: Any = request.user
    others = sessions_of(person).exclude(session_key=request.session.session_key)
    number = request.POST.get("session", "")
    if number != "others":
        others = others.filter(pk=int(number) if number.isascii() and number.isdigit() else 0)
    if end_sessions(person, sessions=others[:500]):
        messages.success(request, _("Signed out there. Whoever sits there has to sign in anew."))
    return redirect("profile:details")
