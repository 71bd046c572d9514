"""What blocks and layouts draw live: lists of other rooms, figures and menus."""

from typing import Any

from django import template
from django.http import QueryDict
from django.utils import timezone

from samband.editorial import queries

register = template.Library()


@register.simple_tag
def live_projects(filter_address: str, count: int) -> dict[str, Any]:
    """Return the newest projects that fit a pasted address, and the whole list's query string."""
    lines, query = queries.projects_for(filter_address, count)
    return {"lines": lines, "query": query}


@register.simple_tag
def live_calls(count: int) -> Any:
    """Return the calls that take applications now."""
    return queries.open_calls(count, timezone.now())


@register.simple_tag
def live_news(count: int, theme: str = "") -> Any:
    """Return the newest articles."""
    return queries.latest_articles(count, theme)


@register.simple_tag
def live_publications(count: int, kind: str = "") -> Any:
    """Return the newest publications."""
    return queries.latest_publications(count, kind)


@register.simple_tag
def live_figure(name: str, filter_address: str) -> Any:
    """Return a figure of the projects that fit a pasted address."""
    return queries.figure_for(name, filter_address or "")


@register.simple_tag(takes_context=True)
def site_menus(context: Any) -> Any:
    """Return the menus that editors have made in the reader's language; read once for each page."""
    request = context.get("request")
    found = getattr(request, "site_menus", None)
    if found is None:
        found = queries.marked(queries.menus(), getattr(request, "path", ""))
        if request is not None:
            request.site_menus = found
    return found


@register.simple_tag
def site_foot() -> Any:
    """Return the groups of links at the foot of every page."""
    return queries.foot()


@register.simple_tag
def link_of(action: Any) -> str:
    """Return where a next step leads: to its page, when that is published, or to its address."""
    page = action.get("page")
    if page is None:
        return str(action.get("address") or "")
    return queries.address(page.url_path, queries.language_of(page)) if page.live else ""


@register.simple_tag
def with_choice(query: str, name: str, value: str) -> str:
    """Return a query string with one value set, or taken out when it is empty."""
    params = QueryDict(query, mutable=True)
    params.pop(name, None)
    if value:
        params[name] = value
    return params.urlencode()


@register.filter
def list_of(value: Any, name: str) -> Any:
    """Return a part of a block by name; in a template `value.items` would be the mapping's own."""
    return value.get(name) or []
