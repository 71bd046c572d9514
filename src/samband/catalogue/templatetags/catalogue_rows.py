"""Prints rows of projects in one piece: a list page shows them by the dozen."""

from collections.abc import Iterable
from html import escape

from django.template import Library
from django.utils.safestring import SafeString, mark_safe

from samband.catalogue.queries import ProjectLine

register = Library()


@register.simple_tag
def project_rows(lines: Iterable[ProjectLine], level: str = "2") -> SafeString:
    """``{% project_rows lines "3" %}``: the rows as items of a list, with headings of a level."""
    return mark_safe("".join([_row(line, level) for line in lines]))  # noqa: S308  (every value is escaped below)


def _row(line: ProjectLine, level: str) -> str:
    quote = f'<p class="card-quote"{line.quote_lang}>{_said(line.quote)}</p>' if line.quote else ""
    return (
        f'\n  <li class="card" data-linked><div class="card-words"><h{level} class="card-title">'
        f'<a href="{escape(line.url)}"{line.lang}>{_said(line.heading)}</a></h{level}>'
        f'<p class="parties">{_said(line.parties)}</p>{quote}</div>'
        f'<p class="card-footer">{escape(line.about)}</p></li>'
    )


def _said(value: str) -> str:
    """Return a text with signs escaped; one in which hits are marked is safe already."""
    return value if isinstance(value, SafeString) else escape(value)
