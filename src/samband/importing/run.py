"""What `samband import pages` does and says: results on stdout, words about them on the console."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import rich_click as click
from django.conf import settings
from django.db import OperationalError, ProgrammingError
from django.urls import reverse
from rich.console import Console
from rich.markup import escape

from samband.catalogue.actions import RefusedRecord
from samband.importing.actions import ImportSummary, Outcome, UnreadableSources, import_pages
from samband.importing.actions.summary import counted
from samband.importing.match.records import records_as_json
from samband.importing.places.atlas import open_atlas
from samband.importing.sources import page_files, read_records
from samband.importing.states import Kept

UNTOUCHED = "Nothing was imported; the database is as it was."
_SHOWN_TERMS = 10


def run_import(paths: Sequence[Path], *, as_json: bool, dry_run: bool, console: Console) -> int:
    """Import page texts, or print their records (`as_json`) or what would change (`dry_run`).

    Returns the exit code: 0 when it was done, 1 when it was refused; then the console says why.
    """
    try:
        if as_json:
            print_records(paths)
        else:
            _load(paths, dry_run, console)
    except UnreadableSources as error:
        return _refuse(error.problems, console)
    except RefusedRecord as error:
        return _refuse([str(error)], console)
    except (OperationalError, ProgrammingError) as error:
        first_line = str(error).partition("\n")[0]
        return _refuse([f"The database cannot be used ({first_line}). Run `samband setup` first."], console)
    return 0


def print_records(paths: Sequence[Path]) -> None:
    """Print the records of all pages as one JSON array; broken input is refused before the first of them."""
    files = page_files(paths)
    opening = "[\n"
    for record in read_records(files, open_atlas()):
        text = json.dumps(records_as_json([record])[0], ensure_ascii=False, indent=1)
        click.echo(opening + "".join(f" {line}\n" for line in text.split("\n")).rstrip("\n"), nl=False)
        opening = ",\n"
    click.echo("[]" if opening == "[\n" else "\n]")


def _load(paths: Sequence[Path], dry_run: bool, console: Console) -> None:
    with console.status("Reading and matching …"):
        summary = import_pages(paths, actor=None, dry_run=dry_run, tell=_tell if dry_run else None)
    _sum_up(summary, dry_run, console)


def _tell(outcome: Outcome) -> None:
    """Print one line about one record."""
    what = outcome.project and f"project {outcome.project}"
    if outcome.partnerships:
        what = counted(outcome.partnerships, "partnership")
    if outcome.waiting:
        what = "waits for: " + ", ".join(text or "a partner that is not named" for text in outcome.waiting)
    place = f"{outcome.source}:{outcome.line}"
    click.echo(f"{outcome.word:10} {outcome.kind:12} {outcome.title} ({place}){f' → {what}' if what else ''}")


def _sum_up(summary: ImportSummary, dry_run: bool, console: Console) -> None:
    for line in _sentences(summary, dry_run):
        console.print(line, soft_wrap=True)


def _sentences(summary: ImportSummary, dry_run: bool) -> Iterator[str]:
    """Yield what was done and what a person should know, a line each."""
    kinds = ", ".join(counted(number, kind) for kind, number in summary.kinds.most_common())
    read = f"Read {counted(summary.files, 'file')} with {counted(summary.records, 'record')}"
    yield f"{read}: {kinds}." if kinds else f"{read}."
    created, changed, unchanged = (summary.kept[kept.value] for kept in Kept)
    verb = "Would be" if dry_run else "Done:"
    yield f"[green]✓[/green] {verb} {created} new, {changed} changed, {unchanged} unchanged."
    if summary.projects or summary.partnerships:
        pairs = counted(summary.partnerships, "pair")
        yield f"  In the catalogue: {counted(summary.projects, 'project')}; {pairs} of partners in lists and sentences."
    if summary.waiting:
        where = f"{settings.BASE_URL}{reverse('importing:review_list')}"
        names = counted(summary.waiting, "name")
        yield f"[yellow]![/yellow] {names} could not be matched for certain; a person decides at {where}"
    for term, number in summary.strange.most_common(_SHOWN_TERMS):
        records = counted(number, "record")
        yield f"[yellow]![/yellow] “{escape(term)}” is in no codelist and was left out of {records}."
    if dry_run:
        yield "This was a trial: nothing was written."


def _refuse(problems: Sequence[str], console: Console) -> int:
    for problem in problems:
        console.print(f"[red]✗[/red] {escape(problem)}", soft_wrap=True)
    console.print(UNTOUCHED)
    return 1
