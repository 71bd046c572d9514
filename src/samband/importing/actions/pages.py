"""Imports page texts: everything is read and matched first, then written in one transaction."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from django.db import transaction

from samband.catalogue.actions import indexing_at_the_end
from samband.foundation.audit.actions import record
from samband.importing.actions.enrolling import Enrolment
from samband.importing.actions.keeping import keep, waiting_texts
from samband.importing.actions.loading import Loaded, load_record
from samband.importing.actions.summary import ImportSummary, Outcome
from samband.importing.facts import Reading, Sheet
from samband.importing.places.atlas import open_atlas
from samband.importing.queries.records import Spelling, resolutions
from samband.importing.sources import page_files, read_sheets
from samband.importing.states import Kept

Tell = Callable[[Outcome], None]


def import_pages(
    paths: Iterable[Path], *, actor: Any | None, dry_run: bool = False, tell: Tell | None = None
) -> ImportSummary:
    """Import page texts (files, or folders of `.txt` files) into the catalogue and say what that did.

    All or nothing: raises `UnreadableSources` for broken input, before anything is written, and
    `RefusedRecord` when the catalogue lacks a code, with nothing written. Importing the same pages again
    changes nothing. `dry_run` does everything and takes it back; `tell` hears of each record in turn.
    Memory does not grow with the number of records.
    """
    files = page_files(paths)
    atlas = open_atlas()
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as spool:
        for sheet in read_sheets(files, atlas):
            spool.write(json.dumps(asdict(sheet), ensure_ascii=False) + "\n")
        spool.seek(0)
        with transaction.atomic():
            with indexing_at_the_end():
                summary = _load_all(_sheets(spool), Enrolment(atlas, actor), tell)
            summary.files = len(files)
            if summary.changed_anything:
                record("import:pages", "importing.pages_imported", actor=actor, data=dict(summary.kept))
            transaction.set_rollback(dry_run)
    return summary


def _sheets(spool: IO[str]) -> Iterator[Sheet]:
    """Yield the records that were spooled; writers wait for the load only, not for the reading."""
    for line in spool:
        data = json.loads(line)
        yield Sheet(**{**data, "reading": Reading.from_json(data["reading"])})


def _load_all(sheets: Iterable[Sheet], enrolment: Enrolment, tell: Tell | None) -> ImportSummary:
    summary, resolved = ImportSummary(), resolutions()
    for sheet in sheets:
        outcome = _load(sheet, resolved, enrolment)
        summary.add(outcome)
        if tell:
            tell(outcome)
    return summary


def _load(sheet: Sheet, resolved: dict[Spelling, int], enrolment: Enrolment) -> Outcome:
    row, kept = keep(sheet, resolved)
    loaded = load_record(row, resolved, enrolment) if kept is not Kept.UNCHANGED else Loaded()
    return Outcome(
        source=sheet.source,
        line=sheet.line,
        kind=sheet.kind,
        title=sheet.title,
        kept=kept,
        project=loaded.project.slug if loaded.project else "",
        partnerships=loaded.partnerships,
        waiting=waiting_texts(row) if sheet.reading.doubts(sheet.kind) else (),
        strange=sheet.reading.strange,
    )
