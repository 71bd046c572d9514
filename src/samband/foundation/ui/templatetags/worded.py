"""Stands in for Django's `i18n` tags: a fixed text is looked up once in each language, not each time it is shown."""

from typing import Any

from django.template import Library
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.templatetags import i18n
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = Library()
register.tags.update(i18n.register.tags)
register.filters.update(i18n.register.filters)


class FixedText(Node):
    """A text that is the same for every reader of a language."""

    def __init__(self, node: Any) -> None:
        self.node, self.asvar = node, node.asvar
        node.asvar = None
        self.known: dict[str | None, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Return the text in the reader's language, or name it as the tag's author wished."""
        language = get_language()
        text = self.known.get(language)
        if text is None:
            text = self.known[language] = self.node.render(context)
        if self.asvar:
            context[self.asvar] = text
            return SafeString("")
        return text


@register.tag("translate")
@register.tag("trans")
def translate(parser: Parser, token: Token) -> Node:
    """``{% translate "text" %}``: as Django's, remembering texts written out in the template."""
    node = i18n.do_translate(parser, token)
    return FixedText(node) if _is_fixed(node) else node


def _is_fixed(node: Any) -> bool:
    """Tell whether text and context are written out in quotes, without filters."""
    expressions = [each for each in (node.filter_expression, node.message_context) if each is not None]
    return not any(each.filters or getattr(each.var, "lookups", None) for each in expressions)
