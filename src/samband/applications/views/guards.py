"""Who comes through to the pages of this room, and what a signed-out save is told."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from samband.foundation.access.views import ask_to_sign_in

View = Callable[..., HttpResponseBase]


def signed_in(view: View) -> View:
    """Ask people to sign in; a save from an open page is told so instead of being sent away."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if getattr(request, "htmx", False) and not request.user.is_authenticated:
            return render(request, "applications/_signed_out.html", status=401)
        if not request.user.is_authenticated:
            return ask_to_sign_in(request)
        return view(request, *args, **kwargs)

    return guarded
