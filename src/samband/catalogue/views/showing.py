"""How an open page is shown: with its one true address, its translations and its words for sharing."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samband.foundation.sharing.heads import Feed, Linked, page_head


def show(
    request: HttpRequest,
    name: str,
    context: Mapping[str, object],
    *,
    title: str,
    description: str = "",
    eyebrow: str = "",
    query: str = "",
    kind: str = "website",
    feeds: tuple[Feed, ...] = (),
    data: tuple[Linked, ...] = (),
) -> HttpResponse:
    """Render a template of the catalogue; `query` is what its true address keeps of the query string."""
    head = page_head(
        request, title=title, description=description, eyebrow=eyebrow, query=query, kind=kind, feeds=feeds,
        data=data,
    )  # fmt: skip
    return render(request, f"catalogue/{name}.html", {**context, **head})


def paged(number: int) -> str:
    """Return the query string of a page of a list; the first one needs none."""
    return f"page={number}" if number > 1 else ""
