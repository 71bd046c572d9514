"""`samband import pages` as an operator meets it."""

import json

import pytest
from click.testing import CliRunner

from tests.importing import texts
from tests.importing.rows import all_rows


@pytest.fixture
def run(monkeypatch):
    """Return a function that runs the command and returns its result."""
    from samband.config.cli import main
    from samband.config.commands import data

    def go(*words):
        from rich.console import Console

        monkeypatch.setattr(data, "console", Console(stderr=True, highlight=False, width=200))
        return CliRunner().invoke(main, ["import", "pages", *map(str, words)])

    return go


def identity(record):
    return record["source"], record["title"]


def test_json_equals_the_examples(run, materials, db):
    before = all_rows()
    result = run("--json", materials / "seeds")

    gold = json.loads((materials / "gold" / "seed-records.json").read_text(encoding="utf-8"))
    assert (result.exit_code, result.stderr, result.exception) == (0, "", None)
    assert sorted(json.loads(result.stdout), key=identity) == sorted(gold, key=identity)
    assert all_rows() == before


def test_json_needs_no_database(run, page):
    result = run("--json", page(texts.WATER))

    assert result.exit_code == 0
    assert [record["title"] for record in json.loads(result.stdout)] == ["Kalmar and Poltava"]


def test_loading_says_what_it_did(run, page, codelists):
    page(texts.WATER)
    folder = page(texts.DOUBTFUL, "doubt.txt").parent
    result = run(folder)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "Read 2 files with 2 records: 2 projects.",
        "✓ Done: 2 new, 0 changed, 0 unchanged.",
        "  In the catalogue: 1 project; 0 pairs of partners in lists and sentences.",
        "! 1 name could not be matched for certain; a person decides at http://testserver/office/imports/",
    ]


def test_a_trial_prints_a_line_for_each_record(run, page, codelists):
    before = all_rows()
    result = run("--dry-run", page(texts.WATER))

    assert (
        result.stdout
        == "created    project      Kalmar and Poltava (page.txt:3) → project kalmar-and-poltava\n"
    )
    assert result.stderr.splitlines()[-1] == "This was a trial: nothing was written."
    assert (result.exit_code, all_rows()) == (0, before)


BROKEN = {
    "not text": (b"A title\nand \x00\x01\x02 bytes", ":2: This is not text"),
    "wrong encoding": ("Första mötet\nVäxjö".encode("latin-1"), ":1: Byte 0xf6 on this line is not UTF-8"),
    "wide encoding": ("Första mötet".encode("utf-16"), ":1: The text is stored as UTF-16"),
    "empty": (b"", ": The file is empty"),
    "html": (b"<!DOCTYPE html>\n<html><body><p>A page</p></body></html>", ":1: This is HTML"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_broken_input_is_named_and_nothing_at_all_is_imported(run, page, codelists, tmp_path, how):
    data, words = BROKEN[how]
    good = page(texts.WATER, "a.txt")
    broken = good.with_name("b.txt")
    broken.write_bytes(data)
    before = all_rows()

    for flags in ([], ["--json"], ["--dry-run"]):
        result = run(*flags, good.parent)
        assert (result.exit_code, result.stdout) == (1, "")
        problem, last = result.stderr.splitlines()
        assert problem.startswith(f"✗ {broken}{words}")
        assert last == "Nothing was imported; the database is as it was."
    assert all_rows() == before


def test_a_file_of_50_megabytes_is_refused_unread(run, page, codelists):
    path = page("A title\n")
    with path.open("r+b") as file:
        file.truncate(50_000_000)

    result = run(path)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"✗ {path}: The file is 50000000 bytes")


def test_missing_paths_and_empty_folders_are_named(run, tmp_path, codelists):
    missing, empty = tmp_path / "missing.txt", tmp_path / "empty"
    empty.mkdir()
    (empty / "notes.md").write_text("No page")

    result = run(missing, empty)

    assert result.exit_code == 1
    assert sorted(result.stderr.splitlines()[:2]) == [
        f"✗ {empty}: This folder has no .txt files. Give the folder that holds the page texts.",
        f"✗ {missing}: There is no file here. Check the path.",
    ]


def test_a_database_that_is_not_ready_is_told_plainly(run, page, codelists):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE importing_resolution RENAME TO gone")
    result = run(page(texts.WATER))

    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].endswith("Run `samband setup` first.")


def test_a_catalogue_without_codelists_is_told_plainly(run, page, db):
    result = run(page(texts.WATER))

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "✗ areas: technical is in no codelist. Load the programme first.",
        "Nothing was imported; the database is as it was.",
    ]
