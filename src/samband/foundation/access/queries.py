"""Loading one row with access: a stranger learns nothing, not even that the row exists."""

from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

Row = TypeVar("Row", bound=Model)


def one_or_404(rows: QuerySet[Row], **lookup: object) -> Row:
    """Return the only row of `rows` (already narrowed to what a person may see) or raise 404."""
    try:
        if any("\0" in value for value in lookup.values() if isinstance(value, str)):
            raise ValueError  # PostgreSQL cannot even be asked for such a text
        return rows.get(**lookup)
    except (ObjectDoesNotExist, ValueError):
        raise Http404(_("There is nothing here, or nothing that you may see.")) from None
