"""The programme given back as files: what was loaded word for word, and what was written on screen."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from samband.calls.models import Criteria, ProgrammeFile, QuestionSet, Ruleset, Version
from samband.calls.states import RoundState
from samband.rulebook.writing import to_toml

FOLDERS: tuple[tuple[str, type[Version]], ...] = (
    ("rulesets", Ruleset), ("forms", QuestionSet), ("criteria", Criteria),
)  # fmt: skip


def programme_files() -> dict[str, str]:
    """Return every file of the programme by its name in the folder.

    Files that were loaded come back as they were written, comments and all. Versions that stand in no
    file, because they were written on screen for a round or because their file is gone, get one in
    normal form; those of rounds still being prepared wait until the round has opened.
    """
    files = dict(ProgrammeFile.objects.order_by("name").values_list("name", "text"))
    return files | dict(_written_here(files))


def _written_here(files: dict[str, str]) -> Iterator[tuple[str, str]]:
    for folder, model in FOLDERS:
        there = {_ref(text) for name, text in files.items() if name.startswith(f"{folder}/")}
        rows = model._default_manager.exclude(made_for__state=RoundState.DRAFT).order_by("name", "version")
        for row in rows:
            if row.ref not in there:
                yield f"{folder}/{row.name}-{row.version}.toml", to_toml(row.data)


def _ref(text: str) -> str:
    said = tomllib.loads(text)
    return f"{said['id']}@{said['version']}"


def export_programme(folder: Path) -> list[str]:
    """Write the programme's files into a folder and return their names; other files there stay."""
    files = programme_files()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return sorted(files)
