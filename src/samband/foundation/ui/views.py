"""The gallery: every component with its examples and attributes."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import Context, RequestContext, Template
from django.views.decorators.http import require_safe

from samband.foundation.ui import declared  # noqa: F401  (declares every component)
from samband.foundation.ui.component import Component, Example, all_components


def show(example: Example, request: HttpRequest | None = None) -> str:
    """Render one example to HTML."""
    data = dict(example.context)
    context = RequestContext(request, data) if request else Context(data)
    return Template("{% load ui %}" + example.source).render(context)


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the gallery."""
    groups = [
        (name, [_entry(component, request) for component in components])
        for name, components in groupby(all_components(), key=lambda c: c.group)
    ]
    return render(request, "ui/styleguide.html", {"groups": groups})


def _entry(component: Component, request: HttpRequest) -> dict[str, object]:
    shown = [{"example": e, "html": show(e, request)} for e in component.examples]
    return {"component": component, "shown": shown}
