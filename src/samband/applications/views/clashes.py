"""Choosing between two texts that were written into one field at the same time."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from samband.applications.actions import Saved, settle
from samband.applications.forms import number
from samband.applications.models import Case, Clash
from samband.applications.queries import open_clashes
from samband.applications.queries.content import Value
from samband.applications.queries.reading import ReadField

KEEP, OTHER, WRITTEN = "keep", "other", "written"


@dataclass
class ClashRow:
    """Two texts for one field, in words, with the revision on which a choice between them is based."""

    clash: Clash
    saved: ReadField
    other: ReadField
    revision: int


@dataclass
class Choice:
    """What a person chose: the saved text, the other one, or what stands written in the field."""

    clash: Clash
    what: str
    revision: int

    @property
    def is_written(self) -> bool:
        """Tell whether the text in the field was chosen."""
        return self.what == WRITTEN

    def settle(self, before: Saved, *, actor: Any, written: Value | None, page: str) -> Saved:
        """Settle the clash, and return what became of the whole post."""
        value = {KEEP: None, OTHER: self.clash.value}.get(self.what, written)
        saved = settle(self.clash, actor=actor, value=value, based_on=self.revision, page=page)
        return replace(saved, clashes=[*before.clashes, *saved.clashes], kept=before.kept)


def chosen(case: Case, data: QueryDict) -> Choice | None:
    """Return the choice that a post makes (`<clash>:<revision>:<what>`), or None."""
    key, _, rest = data.get("settle", "").partition(":")
    revision, _, what = rest.partition(":")
    if not key or what not in (KEEP, OTHER, WRITTEN):
        return None
    clash = next((row for row in open_clashes(case) if str(row.pk) == key), None)
    return Choice(clash, what, number(revision)) if clash else None
