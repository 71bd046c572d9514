"""What is kept about me: a page to read, and the same as a file."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from samband.people.queries.register import about, as_file


@login_required
@never_cache
@require_GET
def about_me(request: HttpRequest) -> HttpResponse:
    """Show a person everything that is kept about them, and why."""
    person: Any = request.user
    parts = [(part, _(part.title), _(part.why)) for part in about(person)]
    return render(request, "people/about_me.html", {"parts": parts})


@login_required
@never_cache
@require_GET
def about_me_file(request: HttpRequest) -> HttpResponse:
    """Give a person the same as a file."""
    person: Any = request.user
    answer = JsonResponse(as_file(person), json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="about-me.json"'
    return answer
