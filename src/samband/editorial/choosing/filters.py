"""The address of a list of projects as a filter that editors paste into a page."""

from urllib.parse import urlsplit

from django.core.exceptions import TooManyFieldsSent, ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samband.catalogue.queries import Wish, read_wish


def filter_of(address: str) -> str:
    """Return the query string of a pasted address; what is given without an address is one already."""
    text = address.strip()
    return urlsplit(text).query if "?" in text or "/" in text else text


def wish_of(address: str) -> Wish:
    """Return what a pasted address asks for; one that cannot be read asks for nothing in particular."""
    try:
        return read_wish(QueryDict(filter_of(address)))
    except (ValueError, TooManyFieldsSent):
        return Wish()


def refuse_strange_list(value: str) -> None:
    """Refuse an address with a query that narrows nothing, which is no list of ours or was cut short."""
    try:
        query = filter_of(value)
    except ValueError:
        query = "?"
    if query and wish_of(query).is_empty:
        raise ValidationError(
            _("This address narrows nothing. Filter the list of projects and copy the whole address.")
        )
