"""Saving what a form says of one record: all of it or nothing."""

from typing import Any

from django.db import transaction

from samband.catalogue.actions import CountryPeriod
from samband.catalogue.actions.editing import edit_record, keep_names, seat_record
from samband.catalogue.actions.editing_countries import keep_periods
from samband.catalogue.queries.records import get_record
from samband.catalogue.states import CountryState, RecordKind
from samband.foundation.records.naming import names_of


@transaction.atomic
def save_record(kind: str, record: Any, *, form: Any, rows: Any, actor: Any) -> None:
    """Save columns, other names, seat and periods. `rows` is a valid formset of names or periods, or None.

    Raises `Impossible` with what speaks against it; then nothing is saved.
    """
    values, reason = form.values(), form.cleaned_data["reason"]
    former, keeps = str(getattr(record, "name", "")), values.pop("keep_old_name", False)
    edit_record(kind, record, values=values, actor=actor, reason=reason)
    if rows is not None and kind == RecordKind.COUNTRY:
        keep_periods(record, periods=_periods(record, rows), actor=actor, reason=reason)
    elif rows is not None:
        names = [row for row in given(rows) if row["name"]]
        if keeps and former != record.name:
            names.append({"name": former})
        keep_names(kind, record, names=names, actor=actor, reason=reason)
    if "place" in form.cleaned_data:
        key = form.cleaned_data["place"]
        seat_record(record, place=get_record(RecordKind.PLACE, key) if key else None, actor=actor)


def first_rows(kind: str, record: Any) -> list[dict[str, Any]]:
    """Return the names, or periods, that a record has now, for the form."""
    if kind == RecordKind.COUNTRY:
        return list(record.statuses.order_by("valid_from").values())
    return names_of(record.names)


def given(rows: Any) -> list[dict[str, Any]]:
    """Return the filled rows of a valid formset that are not to be removed."""
    return [form.cleaned_data for form in rows if form.cleaned_data and not form.cleaned_data.get("DELETE")]


def _periods(country: Any, rows: Any) -> list[CountryPeriod]:
    return [
        CountryPeriod(
            country=country.pk, cluster=row["cluster"], status=CountryState(row["status"]),
            valid_from=row["valid_from"], valid_until=row["valid_until"], source=row["source"],
        )
        for row in given(rows)
    ]  # fmt: skip
