"""Moving data in and out, and proving that it holds."""

import sys
from pathlib import Path

import rich_click as click

from samband.config.commands.run import console, ready_django


@click.group("import")
def import_() -> None:
    """Bring records in from elsewhere."""


@import_.command("pages")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the records and write nothing.")
@click.option("--dry-run", is_flag=True, help="Print what would change and write nothing.")
def import_pages(paths: tuple[Path, ...], as_json: bool, dry_run: bool) -> None:
    """Read page texts (files, or folders of `.txt` files) into the catalogue.

    Importing the same page twice changes nothing. What cannot be matched for certain waits in the
    office under *Imports* for a person to accept, correct or reject. Articles, publications, trainings
    and other pages become drafts in the editors' back office.
    """
    ready_django()
    from samband.config.drafts import draft_pages, in_words
    from samband.importing.run import run_import

    code = run_import(paths, as_json=as_json, dry_run=dry_run, console=console)
    if not (code or as_json or dry_run) and (words := in_words(draft_pages())):
        console.print(f"  For the editors: {words}.", soft_wrap=True)
    sys.exit(code)


@click.group()
def programme() -> None:
    """The programme as data: components, rulesets, question sets, codelists."""


@programme.command("load")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
def programme_load(folder: Path | None) -> None:
    """Load a programme folder (the configured one by default) into the database."""
    ready_django()
    from samband.config.steps import load_programme

    console.print(load_programme(folder))


@programme.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
def programme_check(folder: Path | None) -> None:
    """Check a programme folder: each problem with file, place and remedy. Writes nothing."""
    ready_django()
    from django.conf import settings

    from samband.calls.queries import programme_problems

    problems = programme_problems(folder or settings.PROGRAMME)
    for problem in problems:
        console.print(f"[red]✗[/red] {problem}")
    if not problems:
        console.print("[green]✓[/green] The programme is sound.")
    sys.exit(1 if problems else 0)


@programme.command("export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def programme_export(folder: Path) -> None:
    """Write the programme as it now stands into a folder: the files as loaded, and versions made on screen."""
    ready_django()
    from samband.calls.queries import export_programme

    console.print(f"{len(export_programme(folder))} files written to {folder}", soft_wrap=True)


@click.command()
def demo() -> None:
    """Load the demo: people to log in as, organisations, catalogue pages and an open round."""
    ready_django()
    from samband.config.steps import load_demo

    console.print(load_demo())


@click.command()
def verify() -> None:
    """Prove that the audit log is whole: every entry unchanged, in order, none missing."""
    ready_django()
    from samband.foundation.audit.queries import broken_links

    broken = list(broken_links())
    for link in broken:
        console.print(f"[red]✗[/red] {link.subject} #{link.number}: {link.problem}")
    if not broken:
        console.print("[green]✓[/green] Every chain of the audit log holds.")
    sys.exit(1 if broken else 0)
