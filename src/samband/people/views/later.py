"""Views of the sign-in library that are loaded when somebody first needs them."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string


def later(dotted: str) -> Callable[..., HttpResponse]:
    """Return a view that loads the one of this name at its first visit: passkeys cost eleven megabytes."""

    def view(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = import_string(dotted)(request, *args, **kwargs)
        return answer

    return view
