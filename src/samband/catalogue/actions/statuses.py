"""Whether countries take part in the programme, period by period."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.db import transaction

from samband.catalogue.facts import CountryPeriod, RefusedRecord
from samband.catalogue.models import Country, CountryStatus
from samband.foundation.audit.actions import record


@transaction.atomic
def save_country_periods(periods: Iterable[CountryPeriod], *, actor: Any | None) -> int:
    """Let these be all periods of all countries. Returns how many came, went or changed.

    Raises `RefusedRecord` for a country that the codelist lacks.
    """
    wanted = [_columns(period) for period in periods]
    columns = ("country_id", "cluster", "status", "valid_from", "valid_until", "source")
    known = list(CountryStatus.objects.values(*columns))
    changed = [row for row in wanted if row not in known] + [row for row in known if row not in wanted]
    if not changed:
        return 0
    unknown = {row["country_id"] for row in wanted} - set(Country.objects.values_list("pk", flat=True))
    if unknown:
        raise RefusedRecord(f"{', '.join(sorted(unknown))}: no such country in the codelist.")
    CountryStatus.objects.all().delete()
    CountryStatus.objects.bulk_create(CountryStatus(**row) for row in wanted)
    record("programme:codelists", "catalogue.country_statuses_saved", actor=actor,
           data={"changed": len(changed)})  # fmt: skip
    return len(changed)


def _columns(period: CountryPeriod) -> dict[str, Any]:
    columns = asdict(period)
    country = columns.pop("country")
    return {**columns, "country_id": country, "status": str(period.status)}
