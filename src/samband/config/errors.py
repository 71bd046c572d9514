"""Pages for requests that went wrong: what happened, what is safe, what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is stale (a cookie was lost, or the person signed out elsewhere)."""
    return render(request, "403_csrf.html", status=403)
