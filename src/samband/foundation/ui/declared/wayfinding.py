"""Components that narrow a list: search, facets and chips."""

from typing import Any

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from samband.foundation.i18n.writing import number
from samband.foundation.ui.component import Attribute, Component, Example, Values, declare

GROUP = "Search"
OPTIONS = [
    {"value": "UA", "label": "Ukraine", "count": 31, "selected": True},
    {"value": "MD", "label": "Moldova", "count": 12},
    {"value": "KE", "label": "Kenya", "count": 0},
]

search_box = declare(
    Component(
        name="search_box",
        doc="Free text search; its own form, or a part of the form around it.",
        group=GROUP,
        attributes=(
            Attribute("label", "What is searched.", required=True),
            Attribute("action", "Address that answers; without it the form around it is used."),
            Attribute("name", "Name in the address.", default="q"),
            Attribute("value", "What was searched for."),
            Attribute("button", "Words of the button.", default=_("Search")),
            Attribute("hint", "Example of what can be searched for."),
            Attribute("label_hidden", "Label for screen readers only.", default=False),
            Attribute("id", "Id of the input.", default="search"),
        ),
        examples=(
            Example(
                "With a hint",
                '{% ui "search_box" label="Search projects" action="#" id="example-search" '
                'hint="Place, subject or name" %}',
            ),
        ),
    )
)


def _option(name: str, position: int, option: Any) -> str:
    """Print one choice. Done here and not in the template: a list page prints a hundred of them."""
    value, label, count, selected = (
        option.get(key) if isinstance(option, dict) else getattr(option, key, None)
        for key in ("value", "label", "count", "selected")
    )
    plain = str(value)
    if not (plain.isascii() and plain.replace("-", "").isalnum()):
        plain = slugify(plain) or str(position)
    key = f"{name}_{plain}"
    empty = "" if count or selected else " data-empty"
    checked = " checked" if selected else ""
    told = "" if count is None else f'<span class="facet-count">{number(count)}</span>'
    return (
        f'<div class="facet-option"{empty}><input class="ds-input" type="checkbox" id="{key}" name="{name}" '
        f'value="{escape(str(value))}"{checked}>'
        f'<label for="{key}">{escape(str(label))}</label>{told}</div>'
    )


def _facet(values: Values) -> Values:
    options = list(values["options"] or ())
    values["chosen"] = _count(options)
    values["open"] = values["open"] or bool(values["chosen"])
    printed = (_option(values["name"], position, option) for position, option in enumerate(options, start=1))
    values["options"] = mark_safe("".join(printed))  # noqa: S308  (each option escapes its value and label; names are ours)
    return values


def _count(options: list[Any]) -> int:
    return sum(
        bool(o.get("selected") if isinstance(o, dict) else getattr(o, "selected", False)) for o in options
    )


facet_group = declare(
    Component(
        name="facet_group",
        doc="Choices that narrow a list, with how many each one leaves; inside a GET form.",
        group=GROUP,
        prepare=_facet,
        attributes=(
            Attribute("legend", "What is chosen.", required=True),
            Attribute("name", "Name in the address.", required=True),
            Attribute("options", "Things with value, label, count and selected.", required=True),
            Attribute("open", "Unfolded from the start.", default=False),
            Attribute("more", "How many choices are left out.", default=0),
            Attribute("more_url", "Address that shows all choices."),
        ),
        examples=(
            Example(
                "Countries",
                '<form>{% ui "facet_group" legend="Country" name="country" options=options %}'
                '{% ui "facet_group" legend="Theme" name="theme" options=none %}</form>',
                {"options": OPTIONS, "none": OPTIONS[1:]},
            ),
        ),
    )
)

chips = declare(
    Component(
        name="chips",
        doc="The choices in force; each is a link that takes it away.",
        group=GROUP,
        attributes=(
            Attribute("items", "Things with label and url.", required=True),
            Attribute("clear_url", "Address without any choice."),
            Attribute("label", "Name of the list.", default=_("Chosen")),
        ),
        examples=(
            Example(
                "Two choices",
                '{% ui "chips" items=items clear_url="#" %}',
                {"items": [{"label": "Ukraine", "url": "#"}, {"label": "Water", "url": "#"}]},
            ),
        ),
    )
)

filter_panel = declare(
    Component(
        name="filter_panel",
        doc="The GET form around search and facets; folded on a narrow screen, open on a wide one.",
        group=GROUP,
        takes_body=True,
        attributes=(
            Attribute("action", "Address of the list.", required=True),
            Attribute("label", "Name of the form; opens it on a narrow screen.", required=True),
            Attribute("chosen", "How many choices are in force."),
            Attribute("button", "Words of the button.", default=_("Show results")),
            Attribute("auto", "Send by itself when a choice changes.", default=False),
        ),
        examples=(
            Example(
                "With one facet",
                '{% ui_block "filter_panel" action="#" label="Narrow the list" %}'
                '{% ui "facet_group" legend="Country" name="c" options=options %}{% end_ui %}',
                {"options": OPTIONS},
            ),
        ),
    )
)
