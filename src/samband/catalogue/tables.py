"""How the choices beside the project list are printed: in one piece each, since a page has a hundred of them."""

from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from samband.catalogue.queries import FacetGroup, Option
from samband.foundation.i18n.writing import number

LONG = 10
"""From so many values on, a facet lets one find a value by typing."""


@dataclass(frozen=True, slots=True)
class PrintedFacet:
    """A facet ready to be shown: how many of its values are chosen, and whether one needs help to find one."""

    name: str
    legend: str
    options: SafeString
    chosen: int
    open: bool
    more: int
    all_address: str
    is_long: bool


def printed(groups: tuple[FacetGroup, ...]) -> list[PrintedFacet]:
    """Return those of the facets that have values, ready to be shown."""
    return [_printed(group) for group in groups if group.options]


def _printed(group: FacetGroup) -> PrintedFacet:
    options = (_option(group.name, place, option) for place, option in enumerate(group.options, start=1))
    return PrintedFacet(
        name=group.name,
        legend=group.legend,
        options=mark_safe("".join(options)),  # noqa: S308  (each option escapes its value and label; names are ours)
        chosen=sum(option.selected for option in group.options),
        open=group.open,
        more=group.more,
        all_address=group.all_address,
        is_long=len(group.options) >= LONG,
    )


def _option(name: str, place: int, option: Option) -> str:
    value = option.value
    plain = value if value.isascii() and value.replace("-", "").isalnum() else slugify(value) or str(place)
    key = f"{name}_{plain}"
    empty = "" if option.count or option.selected else " data-empty"
    checked = " checked" if option.selected else ""
    return (
        f'<div class="facet-option"{empty}><input class="ds-input" type="checkbox" id="{key}" name="{name}" '
        f'value="{escape(value)}"{checked}><label for="{key}">{escape(option.label)}</label>'
        f'<span class="facet-count">{number(option.count)}</span></div>'
    )
