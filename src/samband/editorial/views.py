"""The open site's own pages."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, translate_url
from django.utils import timezone
from django.views.decorators.http import require_safe

from samband.editorial import queries


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what the programme is, what it has led to and what can be applied for now."""
    context = {
        "front": queries.front_page(timezone.now()),
        "canonical": settings.BASE_URL + request.path,
        "translations": {code: translate_url(request.path, code) for code, _name in settings.LANGUAGES},
    }
    return render(request, "editorial/home.html", context)


@require_safe
def to_language(request: HttpRequest) -> HttpResponse:
    """Lead from the bare address to the first page in the visitor's language."""
    return redirect(reverse("editorial:home"))
