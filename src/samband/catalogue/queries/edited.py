"""What editors have changed of what the programme's files say."""

from typing import Any

from samband.catalogue.models import CountryStatus
from samband.catalogue.queries.records import AUTHORITIES
from samband.foundation.records.queries import said_by_file
from samband.foundation.records.rows import plain

PERIODS = ("cluster", "status", "valid_from", "valid_until", "source")


def edited_here() -> frozenset[tuple[str, str, str]]:
    """Return the values that now say something else than the files did last: kind, code, column.

    A record that editors have merged or removed is there with the column "".
    """
    found = set(_edited_periods())
    for kind, kept in AUTHORITIES.items():
        said = said_by_file(kept.model._meta.model_name or "")
        rows = (
            {str(row.pk): row for row in kept.model._default_manager.filter(pk__in=list(said))}
            if said
            else {}
        )
        for code, values in said.items():
            if code not in rows:
                found.add((kind, code, ""))
                continue
            now = {name: plain(getattr(rows[code], name)) for name in values if hasattr(rows[code], name)}
            found |= {(kind, code, name) for name, value in now.items() if value != values[name]}
    return frozenset(found)


def _edited_periods() -> set[tuple[str, str, str]]:
    now: dict[str, list[dict[str, Any]]] = {}
    for row in CountryStatus.objects.order_by("country", "valid_from").values("country_id", *PERIODS):
        now.setdefault(row["country_id"], []).append(plain(row))
    return {
        ("country", code, "statuses")
        for code, said in said_by_file("countrystatus").items()
        if sorted(said["periods"], key=lambda each: str(each["valid_from"])) != now.get(code, [])
    }
