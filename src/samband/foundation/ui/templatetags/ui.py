"""Template tags that place components, and tags for addresses and ids."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import count
from typing import Any

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from samband.foundation.ui import declared  # noqa: F401  (declares every component)
from samband.foundation.ui.addresses import address_of, current_of
from samband.foundation.ui.component import Component, ComponentError, Values, find
from samband.foundation.ui.drawn import CannotBeKept, Drawn, kept_by
from samband.foundation.ui.templatetags import ui_formats

register = template.Library()
register.filters.update(ui_formats.register.filters)

KEPT = ("request", "csrf_token", "user")
SLOTS = "_slots"
BODY = "body"
DRAWN = Drawn()
NUMBERS = count()


class ComponentNode(Node):
    """Renders one component with its own, isolated context; what was drawn before from the same is kept."""

    child_nodelists = ("body",)

    def __init__(
        self, component: Component, attributes: dict[str, FilterExpression], body: NodeList | None = None
    ) -> None:
        self.component = component
        self.body = body
        self.fixed = {n: a.var for n, a in attributes.items() if _literal(a) is not None}
        self.moving = [(n, a) for n, a in attributes.items() if _literal(a) is None]
        names = (*self.fixed, *(name for name, _ in self.moving))
        self.shape = (component.name, names, *map(kept_by, self.fixed.values()))

    def render(self, context: Context) -> SafeString:
        """Resolve the attributes, fill body and slots, and put them into the component's markup."""
        moving = [(name, value.resolve(context, ignore_failures=True)) for name, value in self.moving]
        if self.body is None:
            return mark_safe("".join(self._pieces(moving, {}, context)))  # noqa: S308  (a template's own output)
        filled = dict.fromkeys(self.component.slots, SafeString(""))
        with context.push(**{SLOTS: filled}):
            filled[BODY] = self.body.render(context)
        pieces = list(self._pieces(moving, filled, context))
        pieces[1::2] = [filled[name] for name in pieces[1::2]]
        return mark_safe("".join(pieces))  # noqa: S308  (a template's own output)

    def _pieces(
        self, moving: list[tuple[str, Any]], filled: dict[str, SafeString], context: Context
    ) -> tuple[str, ...]:
        """Return the markup in pieces; every other one is the name of what stands there, body or slot."""
        key = None
        if not self.component.reads_request:
            with suppress(CannotBeKept):
                looks = [kept_by(value) for _, value in moving]
                key = (get_language(), self.shape, *looks, *map(bool, filled.values()))
        pieces = DRAWN.known.get(key) if key else None
        if pieces is None:
            pieces = _draw(self.component, {**self.fixed, **dict(moving)}, filled, context)
            if key:
                DRAWN.keep(key, pieces)
        return pieces


class SlotNode(Node):
    """Content for a named place of the component around it; shows nothing where it stands."""

    child_nodelists = ("nodelist",)

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name = name
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        """Hand the content to the component around it."""
        slots = context.get(SLOTS)
        if slots is None or self.name not in slots:
            known = ", ".join(slots or ()) or "none"
            raise ComponentError(f'There is no slot "{self.name}" here; the component has: {known}.')
        slots[self.name] += self.nodelist.render(context)
        return ""


def _draw(
    component: Component, given: Values, filled: dict[str, SafeString], context: Context
) -> tuple[str, ...]:
    """Render a component with marks where body and slots belong, and part it there."""
    values = component.context_for(given)
    values.update({name: SafeString(f"\ue000{name}\ue000" if text else "") for name, text in filled.items()})
    if component.reads_request:
        values.update({name: context[name] for name in KEPT if name in context and name not in values})
    engine = context.template.engine if context.template else template.Engine.get_default()
    html = engine.get_template(component.template_name).render(context.new(values))
    names = "|".join(filled)
    return tuple(re.split(f"\ue000({names})\ue000", html)) if names else (html,)


def _attributes(parser: Parser, bits: list[str], tag: str) -> dict[str, FilterExpression]:
    attributes: dict[str, FilterExpression] = token_kwargs(bits, parser)
    if bits:
        raise ComponentError(f"{{% {tag} %}}: attributes are written name=value, not {bits[0]!r}.")
    return attributes


def _literal(value: FilterExpression) -> Any:
    return value.var if isinstance(value.var, str) and not value.filters else None


def _open(parser: Parser, token: Token) -> tuple[Component, dict[str, FilterExpression]]:
    tag, *bits = token.split_contents()
    if not bits or bits[0][0] not in "\"'":
        raise ComponentError(f"{{% {tag} %}} starts with the name of a component in quotes.")
    component = find(bits[0].strip("\"'"))
    attributes = _attributes(parser, bits[1:], tag)
    component.check_names(set(attributes))
    for name, value in attributes.items():
        literal = _literal(value)
        if literal is not None:
            component.check_value(name, literal)
    return component, attributes


@register.tag("ui")
def ui(parser: Parser, token: Token) -> ComponentNode:
    """``{% ui "name" attribute=value … %}``: place a component without a body."""
    component, attributes = _open(parser, token)
    if component.takes_body:
        raise ComponentError(
            f'Component "{component.name}" has a body: write '
            f'{{% ui_block "{component.name}" … %}} … {{% end_ui %}}.'
        )
    return ComponentNode(component, attributes)


@register.tag("ui_block")
def ui_block(parser: Parser, token: Token) -> ComponentNode:
    """``{% ui_block "name" … %} body {% end_ui %}``: place a component around a body."""
    component, attributes = _open(parser, token)
    if not component.takes_body:
        raise ComponentError(
            f'Component "{component.name}" takes no body: write {{% ui "{component.name}" … %}}.'
        )
    nodelist = parser.parse(("end_ui",))
    parser.delete_first_token()
    return ComponentNode(component, attributes, nodelist)


@register.tag("ui_slot")
def ui_slot(parser: Parser, token: Token) -> SlotNode:
    """``{% ui_slot "name" %} … {% end_slot %}`` inside ``ui_block``."""
    bits = token.split_contents()
    if len(bits) != 2:
        raise ComponentError('{% ui_slot %} takes the name of a slot: {% ui_slot "actions" %}.')
    nodelist = parser.parse(("end_slot",))
    parser.delete_first_token()
    return SlotNode(bits[1].strip("\"'"), nodelist)


class KeptNode(Node):
    """Part of a layout that sees nothing but what is listed, and is therefore kept by it."""

    child_nodelists = ("nodelist",)

    def __init__(self, listed: dict[str, FilterExpression], nodelist: NodeList) -> None:
        self.listed = listed
        self.nodelist = nodelist
        self.number = next(NUMBERS)

    def render(self, context: Context) -> SafeString:
        """Return what the listed values gave before, or render it without anything else at hand."""
        values = {name: value.resolve(context, ignore_failures=True) for name, value in self.listed.items()}
        try:
            key = (get_language(), self.number, *map(kept_by, values.values()))
        except CannotBeKept as problem:
            raise ComponentError("{% kept %} takes texts, numbers and lists of them.") from problem
        pieces = DRAWN.known.get(key)
        if pieces is None:
            pieces = (self.nodelist.render(context.new(values)),)
            DRAWN.keep(key, pieces)
        return mark_safe(pieces[0])  # noqa: S308  (a template's own output)


@register.tag("kept")
def kept(parser: Parser, token: Token) -> KeptNode:
    """``{% kept name=value … %} … {% end_kept %}``: draw this once for each language and listed values.

    Inside, only the listed names are known, so nothing of one reader can be shown to another.
    """
    tag, *bits = token.split_contents()
    listed = _attributes(parser, bits, tag)
    nodelist = parser.parse(("end_kept",))
    parser.delete_first_token()
    return KeptNode(listed, nodelist)


@register.simple_tag(takes_context=True)
def here(context: Context, url: str) -> str:
    """``aria-current`` value of a link: "page" on its page, "true" below it, else empty."""
    request = context.get("request")
    return current_of(request.path if request else "", url)


@register.simple_tag(takes_context=True)
def here_of(context: Context, *names: str) -> tuple[str, ...]:
    """``aria-current`` values of links to named addresses, in their order; see ``here``."""
    request = context.get("request")
    path = request.path if request else ""
    return tuple([current_of(path, address_of(name)) for name in names])
