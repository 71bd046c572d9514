"""Stands in for Django's `url` tag: an address made before from the same name and values is known."""

from typing import Any

from django.template import Library
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as django_url
from django.utils.html import conditional_escape

from samband.foundation.ui.addresses import known_address

register = Library()
PLAIN = frozenset((str, int))


class AddressNode(Node):
    """An address by name; what Django says of an unknown name stays as it is."""

    def __init__(self, node: URLNode) -> None:
        self.node = node

    def render(self, context: Context) -> str:
        """Write the address, or name it as the tag's author wished."""
        node = self.node
        name = node.view_name.resolve(context)
        given = tuple([value.resolve(context) for value in node.args])
        named = tuple([(key, value.resolve(context)) for key, value in node.kwargs.items()])
        if not all(type(value) in PLAIN for value in (name, *given, *dict(named).values())):
            return str(node.render(context))
        url = known_address(name, given, named, _room_of(context))
        if not url:
            return str(node.render(context))
        if node.asvar:
            context[node.asvar] = url
            return ""
        return conditional_escape(url) if context.autoescape else url


def _room_of(context: Context) -> Any:
    """Return the part of the site that the reader is in, which Django prefers among equal names."""
    request = getattr(context, "request", None)
    match = getattr(request, "resolver_match", None)
    return getattr(request, "current_app", getattr(match, "namespace", None))


@register.tag("url")
def url(parser: Parser, token: Token) -> AddressNode:
    """``{% url "name" value … %}``: as Django's."""
    return AddressNode(django_url(parser, token))
