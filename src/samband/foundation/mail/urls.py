"""Addresses of the outbox and of each person's letters, behind guards that a higher room brings along."""

from collections.abc import Callable

from django.urls import URLPattern, path

from samband.foundation.access.views import View
from samband.foundation.mail import views


def outbox_urls(guard: Callable[[View], View]) -> tuple[list[URLPattern], str]:
    """Return the outbox's addresses (`mail:outbox`, `mail:letter` …) with `guard` before each view.

    Who counts as staff is known by a higher room, so whoever mounts the outbox says who may see it.
    """
    patterns = [
        path("", guard(views.outbox), name="outbox"),
        path("kinds/", guard(views.kinds), name="kinds"),
        path("<int:pk>/", guard(views.letter), name="letter"),
        path("<int:pk>/<slug:name>/", guard(views.move), name="move"),
    ]
    return patterns, "mail"


def my_letters_urls(guard: Callable[[View], View]) -> tuple[list[URLPattern], str]:
    """Return the addresses of a person's own letters (`my_letters:list`, `my_letters:letter`)."""
    patterns = [
        path("", guard(views.my_letters), name="list"),
        path("<int:pk>/", guard(views.my_letter), name="letter"),
    ]
    return patterns, "my_letters"
