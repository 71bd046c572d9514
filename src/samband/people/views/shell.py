"""What the pages of organisations share: who comes through, in which layout, and back to where."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from samband.foundation.access.views import for_people
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import all_texts
from samband.people.queries.belonging import works_in_office

OFFICE = "office_organisations"
"""The namespace under which the office reaches the same pages."""
View = Callable[..., HttpResponse]


def in_office(request: HttpRequest) -> bool:
    """Tell whether the page was reached through the office."""
    return bool(request.resolver_match and request.resolver_match.namespace == OFFICE)


def for_members(view: View) -> View:
    """Ask people to sign in; through the office only those come whose work the register is."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if in_office(request) and not works_in_office(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return for_people(lambda user: True)(guarded)  # type: ignore[return-value]


def address(request: HttpRequest, name: str, *args: Any) -> str:
    """Return the address of one of these pages, on the side where the reader is."""
    namespace = request.resolver_match.namespace if request.resolver_match else None
    return reverse(f"organisations:{name}", args=args, current_app=namespace)


def back(request: HttpRequest, name: str, *args: Any) -> HttpResponse:
    """Lead to one of these pages, on the side where the reader is."""
    return redirect(address(request, name, *args))


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Draw a page in the layout of the side where the reader is."""
    layout = "layouts/office.html" if in_office(request) else "layouts/my.html"
    return render(
        request, f"people/organisations/{template}.html", {"layout": layout, **context}, status=status
    )


def say_refusal(request: HttpRequest, refusal: Refused) -> None:
    """Tell on the next page why something was refused."""
    for text in all_texts(refusal.verdict.refusals):
        messages.error(request, f"{text.message} {text.remedy}")
