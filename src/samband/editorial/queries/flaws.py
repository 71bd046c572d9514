"""Reported flaws in accessibility, for those who mend them."""

from typing import Any

from django.db.models import QuerySet

from samband.editorial.models import Flaw
from samband.foundation.access.queries import one_or_404
from samband.people.queries import holds
from samband.people.states import Role


def flaws_visible_to(user: Any) -> QuerySet[Flaw]:
    """Return the reports that a person may read, newest first: all of them to editors, none to others."""
    return Flaw.objects.all() if holds(user, Role.EDITOR, Role.PUBLISHER) else Flaw.objects.none()


def get_visible_flaw(user: Any, pk: int) -> Flaw:
    """Return a report that the person may read, or raise 404."""
    found: Flaw = one_or_404(flaws_visible_to(user), pk=pk)
    return found
