"""How the choices beside the project list are printed: in one piece each, since a page has a hundred of them."""

from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext

from samband.catalogue.queries import FacetGroup, Option
from samband.foundation.i18n.writing import number

LONG = 10
"""From so many values on, a facet lets one find a value by typing."""
FIRST_SEPARATED = 1_000
"""Smaller counts are written alike in every language."""


def printed(groups: tuple[FacetGroup, ...]) -> SafeString:
    """Return those of the facets that have values, each folded or open, ready to be shown."""
    return mark_safe("".join([_printed(group) for group in groups if group.options]))  # noqa: S308  (escaped below)


def _printed(group: FacetGroup) -> str:
    name, legend = group.name, escape(group.legend)
    options = [_option(name, place, option) for place, option in enumerate(group.options, start=1)]
    find = f' data-find="{escape(gettext("Find in the list"))}"' if len(options) >= LONG else ""
    return (
        f'\n<details class="facet" id="facet_{name}"{" open" if group.open else ""}>\n'
        f"  <summary>{legend}{_chosen(group)}</summary>\n"
        f'  <fieldset class="facet-options"{find}><legend class="ds-sr-only">{legend}</legend>{"".join(options)}\n'
        f"  </fieldset>{_more(group, legend)}\n</details>"
    )


def _chosen(group: FacetGroup) -> str:
    """Return how many values of a facet are chosen."""
    chosen = sum([option.selected for option in group.options])
    if not chosen:
        return ""
    told = escape(gettext("chosen"))
    return f' <span class="count" data-tone="sea">{chosen}<span class="ds-sr-only"> {told}</span></span>'


def _more(group: FacetGroup, legend: str) -> str:
    """Return the way to the values that are left out."""
    if not group.all_address:
        return ""
    told = escape(gettext("Show %(shown)s more") % {"shown": number(group.more)})
    return (
        f'\n  <p class="facet-more"><a href="{escape(group.all_address)}#facet_{group.name}">{told}'
        f'<span class="ds-sr-only"> ({legend})</span></a></p>'
    )


def _option(name: str, place: int, option: Option) -> str:
    empty = "" if option.count or option.selected else " data-empty"
    count = option.count if option.count < FIRST_SEPARATED else number(option.count)
    choice = _choice(name, place, option.value, option.label, option.selected)
    return f'<div class="facet-option"{empty}>{choice}<span class="facet-count">{count}</span></div>'


@lru_cache(maxsize=4_000)
def _choice(name: str, place: int, value: str, label: str, selected: bool) -> str:
    """Return the box to tick with its label; the same ones stand on nearly every list."""
    plain = value if value.isascii() and value.replace("-", "").isalnum() else slugify(value) or str(place)
    key = f"{name}_{plain}"
    checked = " checked" if selected else ""
    return (
        f'<input class="ds-input" type="checkbox" id="{key}" name="{name}" '
        f'value="{escape(value)}"{checked}><label for="{key}">{escape(label)}</label>'
    )
