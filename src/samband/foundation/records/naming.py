"""Other names of a record: by language, script and period."""

from collections.abc import Iterable, Mapping
from typing import Any

from samband.foundation.records.rows import plain

TOLD = ("name", "language", "script", "since", "until")
"""What is told of a name; the years are the first and the last in which it was used."""


def names_of(rows: Any) -> list[dict[str, Any]]:
    """Return the names of a related manager as JSON values, in a stable order."""
    return plain(sorted(rows.values(*TOLD), key=lambda each: each["name"]))  # type: ignore[no-any-return]  # JSON


def keep_named(rows: Any, names: Iterable[Mapping[str, Any]], *, of: Any) -> list[Any]:
    """Let these be the names of a related manager; return [before, after], or nothing if they are the same.

    The record's own name is passed over, and a name given twice counts once. A name that stays keeps what
    else its row knows.
    """
    wanted = {each["name"]: _told(each) for each in names if each["name"] != of.name}
    before = names_of(rows)
    if before == sorted(wanted.values(), key=lambda each: each["name"]):
        return []
    rows.exclude(name__in=list(wanted)).delete()
    for name, told in wanted.items():
        rows.update_or_create(name=name, defaults=told)
    return [before, names_of(rows)]


def _told(name: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": name["name"], "language": name.get("language") or "", "script": name.get("script") or "",
        "since": name.get("since") or None, "until": name.get("until") or None,
    }  # fmt: skip
