"""What the demo tells beside the page texts: periods, results, visits, people and levels of sensitivity."""

import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from samband.catalogue import actions
from samband.catalogue.actions import ProjectFacts, PublicTexts, SourceFacts
from samband.catalogue.queries import place_of, published
from samband.catalogue.states import Sensitivity, Side
from samband.people.actions import register_organisation
from samband.people.states import Kind
from samband.rulebook.canonical import content_hash

TEXTS = ("title_sv", "title_en", "summary_sv", "summary_en", "component")
CODES = ("areas", "goals", "networks", "core_areas")


@transaction.atomic
def tell(path: Path) -> None:
    """Tell what stands in the file; what has been told already is left alone."""
    with path.open("rb") as file:
        told = tomllib.load(file, parse_float=Decimal)
    for row in told["project"]:
        _project(row)
    projects = {project.title_en: project for project in published().select_related("partnership")}
    for kind, say in SAID.items():
        for row in told[kind]:
            if project := projects.get(row["of"]):
                say(project, {name: value for name, value in row.items() if name != "of"})


def _result(project: Any, row: dict[str, Any]) -> None:
    if not project.results.filter(text_en=row["text_en"]).exists():
        actions.add_result(project, actor=None, **row)


def _visit(project: Any, row: dict[str, Any]) -> None:
    if not project.visits.filter(starts_on=row["starts_on"]).exists():
        actions.plan_visit(project, place=_abroad(project), actor=None, **row)


def _contact(project: Any, row: dict[str, Any]) -> None:
    if not project.contacts.filter(name=row["name"]).exists():
        actions.name_contact(project, actor=None, **row)


def _project(row: dict[str, Any]) -> None:
    partners = tuple(_partner(told) for told in row.get("partners", ()))
    known = published().filter(title_en=row["title_en"]).first()
    if known is not None:
        partners = tuple((part.organisation, Side(part.side)) for part in known.partner_rows.all())
    if not partners:
        return
    facts: dict[str, Any] = {name: row[name] for name in (*TEXTS, "starts_on", "ends_on") if name in row}
    codes: dict[str, Any] = {name: tuple(row[name]) for name in CODES if name in row}
    source = SourceFacts(source="told.toml", record_hash=content_hash(row).removeprefix("sha256:"))
    actions.save_imported_project(
        ProjectFacts(partners=partners, **facts, **codes), source=source, actor=None
    )


def _partner(told: dict[str, Any]) -> tuple[Any, Side]:
    organisation = register_organisation(
        told["name"], country=told["country"], kind=Kind.MUNICIPALITY, actor=None, source="demo"
    )
    place = actions.register_place(
        told["place"],
        country=told["country"],
        latitude=float(told["latitude"]),
        longitude=float(told["longitude"]),
        actor=None,
    )
    actions.seat_organisation(organisation, place=place, actor=None)
    return organisation, Side.SWEDISH if told["country"] == "SE" else Side.INTERNATIONAL


def _abroad(project: Any) -> Any:
    """Return where the partner abroad sits."""
    row = project.partner_rows.exclude(side=Side.SWEDISH).select_related("organisation").first()
    return place_of(row.organisation)


def _level(project: Any, row: dict[str, Any]) -> None:
    level = Sensitivity(row["level"])
    if project.partnership.sensitivity == level:
        return
    actions.set_sensitivity(project.partnership, level=level, reason=row["reason"], actor=None)
    texts = {
        name: row.get(f"public_{name}", "") for name in ("title_sv", "title_en", "summary_sv", "summary_en")
    }
    actions.write_public_texts(project, texts=PublicTexts(**texts), actor=None)


SAID: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "result": _result, "visit": _visit, "contact": _contact, "level": _level,
}  # fmt: skip
"""How each kind of line is told of a project; projects are found by their English titles."""
