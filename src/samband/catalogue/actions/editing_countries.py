"""The dated programme status of one country, as editors keep it."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from django.db import transaction

from samband.catalogue.facts import CountryPeriod
from samband.catalogue.models import Country, CountryStatus
from samband.foundation.audit.actions import record
from samband.foundation.records.actions import Impossible
from samband.foundation.records.rows import plain
from samband.rulebook.findings import N_, Finding

COLUMNS = ("cluster", "status", "valid_from", "valid_until", "source")


@transaction.atomic
def keep_periods(
    country: Country, *, periods: Iterable[CountryPeriod], actor: Any | None, reason: str = ""
) -> bool:
    """Let these be the periods of a country, and tell whether that changed anything.

    Rules and pages read them at once. Raises `Impossible` when two periods overlap.
    """
    wanted = sorted((_columns(period) for period in periods), key=lambda each: each["valid_from"])
    for earlier, later in pairwise(wanted):
        if earlier["valid_until"] is None or earlier["valid_until"] >= later["valid_from"]:
            raise Impossible([_overlap(earlier, later)])
    rows = CountryStatus.objects.filter(country=country)
    before = plain(list(rows.order_by("valid_from").values(*COLUMNS)))
    after = plain(wanted)
    if before == after:
        return False
    rows.delete()
    CountryStatus.objects.bulk_create(CountryStatus(country=country, **each) for each in wanted)
    record(f"country:{country.pk}", "catalogue.statuses_edited", actor=actor, reason=reason,
           data={"changes": {"statuses": [before, after]}})  # fmt: skip
    return True


def _columns(period: CountryPeriod) -> dict[str, Any]:
    told = asdict(period)
    return {**{name: told[name] for name in COLUMNS}, "status": str(period.status)}


def _overlap(earlier: dict[str, Any], later: dict[str, Any]) -> Finding:
    return Finding(
        "editing.overlap", N_("Two periods overlap: one begins {first}, the other {second}."),
        {"first": earlier["valid_from"], "second": later["valid_from"]},
        remedy=N_("Let the earlier one end the day before the later one begins."),
    )  # fmt: skip
