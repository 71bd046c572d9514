"""Addresses of pictures and files."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path

from samband.foundation.media import views


def media_urls(may_edit: Callable[[Any], bool]) -> list[URLPattern]:
    """Return the addresses; whoever may edit fetches files that no page leads to yet."""
    return [
        path("pictures/<path:path>", views.picture, name="picture"),
        path("files/<int:pk>/<str:name>", views.document, {"may_edit": may_edit}, name="wagtaildocs_serve"),
    ]
