"""Whether countries take part in the programme, period by period."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.db import transaction

from samband.catalogue.facts import CountryPeriod, RefusedRecord
from samband.catalogue.models import Country, CountryStatus
from samband.foundation.audit.actions import record
from samband.foundation.records.actions import remember_said
from samband.foundation.records.queries import said_by_file
from samband.foundation.records.rows import plain

KIND = "countrystatus"
NONE: dict[str, Any] = {"periods": []}


@transaction.atomic
def save_country_periods(periods: Iterable[CountryPeriod], *, actor: Any | None) -> int:
    """Let these be all periods of all countries, as a file has them. Returns how many came, went or changed.

    A country whose periods the file has as it had them the last time keeps those it has now: an editor may
    have changed them. Raises `RefusedRecord` for a country that the codelist lacks.
    """
    said: dict[str, list[dict[str, Any]]] = {}
    for period in periods:
        said.setdefault(period.country, []).append(_columns(period))
    before, now = said_by_file(KIND), {country: {"periods": plain(rows)} for country, rows in said.items()}
    anew = {country for country in {*before, *now} if before.get(country) != now.get(country, NONE)}
    wanted = [row for country in said if country in anew for row in said[country]]
    columns = ("country_id", "cluster", "status", "valid_from", "valid_until", "source")
    rows = CountryStatus.objects.filter(country__in=anew) if before else CountryStatus.objects.all()
    known = list(rows.values(*columns))
    changed = [row for row in wanted if row not in known] + [row for row in known if row not in wanted]
    remember_said(KIND, {country: now.get(country, NONE) for country in anew})
    if not changed:
        return 0
    unknown = {row["country_id"] for row in wanted} - set(Country.objects.values_list("pk", flat=True))
    if unknown:
        raise RefusedRecord(f"{', '.join(sorted(unknown))}: no such country in the codelist.")
    rows.delete()
    CountryStatus.objects.bulk_create(CountryStatus(**row) for row in wanted)
    record("programme:codelists", "catalogue.country_statuses_saved", actor=actor,
           data={"changed": len(changed)})  # fmt: skip
    return len(changed)


def _columns(period: CountryPeriod) -> dict[str, Any]:
    columns = asdict(period)
    country = columns.pop("country")
    return {**columns, "country_id": country, "status": str(period.status)}
