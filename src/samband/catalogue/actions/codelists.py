"""Codelists: read from the programme's folder and kept as rows."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from django.db import transaction

from samband.catalogue.actions.indexing import rebuild_index
from samband.catalogue.actions.slugs import free_slug_among
from samband.catalogue.actions.telling import tell_open_site
from samband.catalogue.facts import ComponentName, RefusedRecord
from samband.catalogue.models import (
    AmountBand,
    Cluster,
    Component,
    CoreArea,
    Country,
    Goal,
    Network,
    ProjectArea,
    PublicationType,
    Theme,
)
from samband.catalogue.queries.uses import projects_using
from samband.catalogue.states import CODELISTS, RecordKind
from samband.foundation.audit.actions import record
from samband.foundation.records.actions import remember_said
from samband.foundation.records.queries import said_by_file
from samband.foundation.records.rows import plain
from samband.foundation.search.actions import touch

NAMED = ("code", "name_sv", "name_en")
LISTS: tuple[tuple[str, type[Any]], ...] = (
    ("codelists/goals.csv", Goal),
    ("codelists/project-areas.csv", ProjectArea),
    ("codelists/themes.csv", Theme),
    ("codelists/core-areas.csv", CoreArea),
    ("codelists/clusters.csv", Cluster),
)


@transaction.atomic
def load_codelists(folder: Path, *, actor: Any | None = None) -> int:
    """Load countries, goals, subjects, networks, clusters and bands of amounts from a programme folder.

    Returns how many values were new or changed; loading the same files twice changes nothing. A value
    that the files no longer name stays, because old projects may have it. What editors have changed since
    the last time stays until a file says something else than it did then. Raises `RefusedRecord` when a
    file is missing or lacks a column.
    """
    changed = load_said(Country, _countries(folder))
    for name, model in LISTS:
        changed += load_said(model, {row["code"]: _values(row) for row in _rows(folder / name)})
    networks = _rows(folder / "codelists" / "networks.csv")
    changed += load_said(Network, {row["code"]: _network(row) for row in networks})
    types = folder / "codelists" / "publication-types.csv"
    if types.exists():
        changed += load_said(PublicationType, {row["code"]: _values(row) for row in _rows(types)})
    bands = _rows(folder / "codelists" / "amount-bands.csv", ("code", "currency", "lowest", "below"))
    changed += _save(AmountBand, {row["code"]: _band(row) for row in bands})
    if changed:
        record("programme:codelists", "catalogue.codelists_loaded", actor=actor, data={"changed": changed})
        touch(CODELISTS)
        rebuild_index()
    return changed


@transaction.atomic
def save_components(components: Iterable[ComponentName], *, actor: Any | None) -> int:
    """Keep the names of the programme's components; returns how many were new or changed.

    A component that is no longer named stays: older projects have it.
    """
    changed = load_said(Component, {named.code: asdict(named) for named in components})
    if changed:
        record("programme:codelists", "catalogue.components_saved", actor=actor, data={"changed": changed})
        touch(CODELISTS)
        rebuild_index()
    return changed


@transaction.atomic
def save_country(code: str, *, name_sv: str, name_en: str, cluster: str = "", actor: Any | None) -> Country:
    """Create or change a country of the codelist and return it. `code` is ISO 3166-1 alpha-2, or XK."""
    if _save(Country, {code: {"name_sv": name_sv, "name_en": name_en, "cluster": cluster}}):
        record(f"country:{code}", "catalogue.country_saved", actor=actor,
               data={"name_sv": name_sv, "name_en": name_en, "cluster": cluster})  # fmt: skip
        tell_open_site(RecordKind.COUNTRY, projects_using(RecordKind.COUNTRY, code))
    return Country.objects.get(pk=code)


def _countries(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the countries of both lists: all that places lie in, then those of the programme."""
    found: dict[str, dict[str, Any]] = {}
    for path in (folder / "places" / "country-names.csv", folder / "codelists" / "countries.csv"):
        for row in _rows(path) if path.exists() else ():
            values = _values(row)
            before = found.get(row["code"], {"aliases": []})["aliases"]
            values["aliases"] = list(dict.fromkeys([*before, *values["aliases"]]))
            found[row["code"]] = {**values, "cluster": row.get("cluster") or ""}
    points = folder / "codelists" / "country-points.csv"
    for row in _rows(points, ("code", "latitude", "longitude")) if points.exists() else ():
        if row["code"] in found:
            found[row["code"]] |= {name: float(row[name]) for name in ("latitude", "longitude")}
    return found


def _rows(path: Path, needed: tuple[str, ...] = NAMED) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = set(needed) - set(reader.fieldnames or ())
            if missing:
                raise RefusedRecord(f"{path}: the column {', '.join(sorted(missing))} is missing.")
            yield from reader
    except OSError as error:
        raise RefusedRecord(f"{path}: the file cannot be read ({error.strerror}).") from error


def _values(row: dict[str, str]) -> dict[str, Any]:
    aliases = row.get("aliases") or row.get("forms") or ""
    return {
        "name_sv": row["name_sv"],
        "name_en": row["name_en"],
        "aliases": [alias for alias in aliases.split("|") if alias],
    }


def _network(row: dict[str, str]) -> dict[str, Any]:
    years = {name: int(row[name]) if row.get(name) else None for name in ("starts_year", "ends_year")}
    return {**_values(row), **years, "source": row.get("source") or ""}


def _band(row: dict[str, str]) -> dict[str, Any]:
    try:
        lowest = Decimal(row["lowest"])
        below = Decimal(row["below"]) if row["below"] else None
    except InvalidOperation as error:
        raise RefusedRecord(f"amount-bands.csv: {row['code']} has an amount that is no number.") from error
    return {"currency": row["currency"], "lowest": lowest, "below": below}


def load_said(model: type[Any], said: dict[str, dict[str, Any]]) -> int:
    """Write what files say anew since the last time, and remember it; return how many values that changed.

    Whatever they say as before is left as it is now: an editor may have changed, merged or removed it.
    """
    kind = model._meta.model_name or ""
    before, now = said_by_file(kind), plain(said)
    anew = {
        code: {name: value for name, value in values.items() if now[code][name] != before[code].get(name)}
        if code in before
        else values
        for code, values in said.items()
    }
    gone = set(before) - {str(key) for key in model.objects.values_list("pk", flat=True)}
    changed = _save(model, {code: values for code, values in anew.items() if values and code not in gone})
    remember_said(kind, {code: values for code, values in now.items() if before.get(code) != values})
    return changed


def _save(model: type[Any], wanted: dict[str, dict[str, Any]]) -> int:
    """Store values by their code and return how many were new or changed; each list is read once."""
    known = {str(row.pk): row for row in model.objects.all()}
    new = [model(**{**values, "pk": code}) for code, values in wanted.items() if code not in known]
    if model is Country:
        _give_slugs(new, {row.slug for row in known.values()})
    model.objects.bulk_create(new)
    changed = 0
    for code, values in wanted.items():
        row = known.get(code)
        if row is not None and any(getattr(row, name) != value for name, value in values.items()):
            model.objects.filter(pk=row.pk).update(**values)
            changed += 1
    return len(new) + changed


def _give_slugs(countries: list[Country], taken: set[str]) -> None:
    """Give each new country a readable address that no other has."""
    for country in countries:
        country.slug = free_slug_among(taken, country.name_en, longest=60) or country.code.lower()
        taken.add(country.slug)
