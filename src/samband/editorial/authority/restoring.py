"""Putting an earlier value of a record back."""

from datetime import date
from typing import Any

from samband.catalogue.actions import CountryPeriod
from samband.catalogue.actions.editing import edit_record, keep_names, move_address
from samband.catalogue.actions.editing_countries import keep_periods
from samband.catalogue.queries.histories import Change
from samband.catalogue.queries.records import authority
from samband.catalogue.states import CountryState
from samband.foundation.records.rows import from_json


def restore(kind: str, record: Any, *, changes: tuple[Change, ...], actor: Any, reason: str) -> None:
    """Give columns the values that they had before changes. Raises `Impossible` when that cannot be."""
    columns = {}
    for change in changes:
        if change.column == "names":
            keep_names(kind, record, names=change.before, actor=actor, reason=reason)
        elif change.column == "slug":
            move_address(kind, record, slug=change.before, actor=actor, reason=reason)
        elif change.column == "statuses":
            keep_periods(record, periods=_periods(record, change.before), actor=actor, reason=reason)
        elif change.column in authority(kind).columns:
            columns[change.column] = from_json(type(record), change.column, change.before)
    edit_record(kind, record, values=columns, actor=actor, reason=reason)


def _periods(country: Any, told: list[dict[str, Any]]) -> list[CountryPeriod]:
    return [
        CountryPeriod(
            country=country.pk, cluster=each["cluster"], status=CountryState(each["status"]),
            valid_from=date.fromisoformat(each["valid_from"]),
            valid_until=date.fromisoformat(each["valid_until"]) if each["valid_until"] else None, source=each["source"],
        )
        for each in told
    ]  # fmt: skip
