"""Stands in for Django's `csrf_token` tag: leaves a hole on pages that are kept for many readers."""

from django.template import Library
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.safestring import mark_safe

from samband.foundation.edition.holes import HOLE, leaves_holes

register = Library()
HOLED = mark_safe(f'<input type="hidden" name="csrfmiddlewaretoken" value="{HOLE}">')  # noqa: S308  (our own text)


class TokenNode(Node):
    """The hidden field with a form's token, or with the hole for it."""

    def __init__(self) -> None:
        self.node = CsrfTokenNode()

    def render(self, context: Context) -> str:
        """Write the field."""
        request = context.get("request")
        if request is not None and leaves_holes(request):
            return HOLED
        return self.node.render(context)


@register.tag("csrf_token")
def csrf_token(parser: Parser, token: Token) -> TokenNode:
    """``{% csrf_token %}``: as Django's."""
    return TokenNode()
