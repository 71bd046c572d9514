"""Versions of an application: the moments worth finding again, and what it said at each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext

from samband.applications.models import Case, Revision, Version
from samband.applications.queries.content import Value
from samband.applications.queries.revisions import MOST_DIGITS
from samband.applications.states import VersionKind
from samband.foundation.i18n.writing import localdate

NOW = "now"
"""How an address names the application as it stands."""


@dataclass(slots=True)
class VersionLine:
    """A revision with its names: those that people gave, and why the system kept it."""

    revision: int
    at: datetime
    by: str
    names: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Return in one line what the version is called."""
        return " · ".join([*self.names, *self.reasons])


def versions(case: Case) -> list[VersionLine]:
    """Return the versions of a case, newest first: five queries whatever its history.

    Kept are the named ones, what was confirmed, handed in or stood before a restoring, and the last
    save of each day of work.
    """
    rows = case.revisions.order_by("number").values_list("number", "at", "author__name")
    lines = {number: VersionLine(number, at, who) for number, at, who in rows}
    for version in Version.objects.filter(case=case).order_by("pk"):
        if line := lines.get(version.revision):
            _call(line, version.kind, version.name)
    for number, party in case.confirmations.order_by("pk").values_list(
        "revision", "party__organisation__name"
    ):
        _explain(lines, number, gettext("Confirmed by %(party)s") % {"party": party})
    for number, receipt in case.receipts.order_by("pk").values_list("revision", "number"):
        _explain(lines, number, gettext("Handed in, receipt %(number)s") % {"number": receipt})
    for line in _last_of_days(lines.values()):
        line.reasons.append(gettext("Last save of %(day)s") % {"day": localdate(line.at)})
    return [lines[number] for number in sorted(lines, reverse=True) if lines[number].title]


def _call(line: VersionLine, kind: str, name: str) -> None:
    if kind == VersionKind.NAMED:
        line.names.append(name)
    else:
        line.reasons.append(str(VersionKind(kind).label))


def _explain(lines: dict[int, VersionLine], number: int, reason: str) -> None:
    if (line := lines.get(number)) and reason not in line.reasons:
        line.reasons.append(reason)


def _last_of_days(lines: Iterable[VersionLine]) -> list[VersionLine]:
    last = {timezone.localdate(line.at): line for line in lines}
    return list(last.values())


def revision_of(case: Case, asked: str) -> int | None:
    """Return the revision that an address names: a number, or the latest one; None for no such one."""
    if asked == NOW:
        return case.revision
    if not (asked.isascii() and asked.isdigit() and len(asked) < MOST_DIGITS):
        return None
    number = int(asked)
    return number if 0 <= number <= case.revision else None


def values_at(case: Case, number: int) -> dict[str, Value]:
    """Return the value of every path that had one at a revision, read from the saves up to it."""
    values: dict[str, Value] = {}
    rows = Revision.objects.filter(case=case, number__lte=number).order_by("number")
    for changes in rows.values_list("changes", flat=True).iterator():
        for path, change in changes.items():
            values[path] = change["to"]
    return {path: value for path, value in values.items() if value}


def changed_after(case: Case, number: int, paths: Iterable[str]) -> list[str]:
    """Return which of these paths were saved after a revision."""
    wanted, found = set(paths), set()
    for changes in case.revisions.filter(number__gt=number).values_list("changes", flat=True):
        found |= wanted & changes.keys()
    return sorted(found)
