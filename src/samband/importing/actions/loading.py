"""Loads a kept record into the catalogue: its project, or the partnerships that it names."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from samband.catalogue.actions import (
    Outcome,
    ProjectFacts,
    SourceFacts,
    found_partnership,
    save_imported_project,
)
from samband.catalogue.states import Saved, Side
from samband.importing.actions.enrolling import Enrolment
from samband.importing.actions.keeping import spelling_of
from samband.importing.facts import Name, Reading
from samband.importing.models import ImportedRecord, PairSighting
from samband.importing.queries.records import Spelling
from samband.importing.states import PENDING, Kind

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a record became: a project, or this many partnerships; `waits` tells that names are undecided."""

    project: Any | None = None
    saved: Saved | None = None
    partnerships: int = 0
    waits: bool = False


class Meanings:
    """What the names of one record mean: matched for certain, decided on, rejected or still waiting."""

    def __init__(self, row: ImportedRecord, resolved: dict[Spelling, int], enrolment: Enrolment) -> None:
        self.row = row
        self.resolved = resolved
        self.enrolment = enrolment
        items = list(row.items.all()) if Reading.from_json(row.reading).doubts(row.kind) else []
        self.decided = {(item.is_swedish, item.spelling, item.country): item for item in items}
        self.waits = any(item.state == PENDING for item in items)

    def of(self, name: Name) -> Any | None:
        """Return the organisation that a name means; None when it waits or was rejected."""
        if name.key:
            return self.enrolment.of_name(name, self.row.source)
        item = self.decided.get(spelling_of(name))
        pk = item.organisation_id if item else self.resolved.get(spelling_of(name))
        return self.enrolment.of_pk(pk) if pk else None

    def added(self, *, swedish: bool) -> list[Any]:
        """Return the organisations that a person added on a side where the record names none."""
        items = [item for key, item in self.decided.items() if key[0] is swedish and not item.text]
        return [self.enrolment.of_pk(item.organisation_id) for item in items if item.organisation_id]


def load_record(row: ImportedRecord, resolved: dict[Spelling, int], enrolment: Enrolment) -> Loaded:
    """Load what is certain of a record; a project waits until every name of it is decided on.

    Raises `RefusedRecord` when the catalogue lacks a code that the record has.
    """
    reading = Reading.from_json(row.reading)
    meanings = Meanings(row, resolved, enrolment)
    if row.kind != Kind.PROJECT:
        return Loaded(partnerships=_sight(row, reading, meanings), waits=meanings.waits)
    if meanings.waits:
        return Loaded(waits=True)
    swedish = [*map(meanings.of, reading.swedish), *meanings.added(swedish=True)]
    foreign = [*map(meanings.of, reading.international), *meanings.added(swedish=False)]
    partners = _sides(swedish, foreign)
    if {side for _organisation, side in partners} != {Side.SWEDISH, Side.INTERNATIONAL}:
        return Loaded()
    outcome = _save(row, reading, partners, enrolment)
    ImportedRecord.objects.filter(pk=row.pk).update(project=outcome.project)
    return Loaded(outcome.project, outcome.saved)


def _sides(swedish: Iterable[Any], foreign: Iterable[Any]) -> tuple[tuple[Any, Side], ...]:
    sides: dict[int, tuple[Any, Side]] = {}
    for organisations, side in ((swedish, Side.SWEDISH), (foreign, Side.INTERNATIONAL)):
        for organisation in organisations:
            if organisation is not None:
                sides.setdefault(organisation.pk, (organisation, side))
    return tuple(sides.values())


def _save(row: ImportedRecord, reading: Reading, partners: Any, enrolment: Enrolment) -> Outcome:
    titles = {row.language: _short(row.title)}
    titles |= _other_language(row, found_partnership(partners, actor=enrolment.actor))
    texts = {row.language: row.body}
    facts = ProjectFacts(
        partners=partners, title_sv=titles.get("sv", ""), title_en=titles.get("en", ""),
        summary_sv=texts.get("sv", ""), summary_en=texts.get("en", ""),
        areas=reading.areas, themes=reading.themes, goals=reading.goals,
    )  # fmt: skip
    source = SourceFacts(source=row.source, record_hash=row.hash, url=row.url)
    return save_imported_project(facts, source=source, actor=enrolment.actor)


def _other_language(row: ImportedRecord, partnership: Any) -> dict[str, str]:
    """Return the title in the other language when this record is a translation of one we have.

    It is one when the partners are the same and so is the title, or the last part of the address.
    """
    others = ImportedRecord.objects.filter(project__partnership=partnership).exclude(language=row.language)
    for other in others.select_related("project"):
        if _plain(other.title) == _plain(row.title) or (
            _tail(row.url) and _tail(row.url) == _tail(other.url)
        ):
            title = getattr(other.project, f"title_{other.language}", "")
            return {other.language: title} if title else {}
    return {}


def _sight(row: ImportedRecord, reading: Reading, meanings: Meanings) -> int:
    """Found the partnerships that a text names and remember where they were seen. Returns how many."""
    for pair in reading.pairs:
        partners = _sides([meanings.of(pair.swedish)], [meanings.of(pair.international)])
        if {side for _organisation, side in partners} == {Side.SWEDISH, Side.INTERNATIONAL}:
            partnership = found_partnership(partners, actor=meanings.enrolment.actor)
            PairSighting.objects.update_or_create(
                record=row, partnership=partnership, defaults={"area": pair.area}
            )
    return row.sightings.count()


def _short(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 2].rpartition(" ")[0] + " …"


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _tail(address: str) -> str:
    """Return the last part of an address: what pages in two languages share when they are one."""
    return urlsplit(address).path.rstrip("/").rpartition("/")[2].casefold()
