"""Whether the files of a programme fit one another, and what rounds have frozen."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from django.db import connection
from django.db.models import QuerySet

from samband.calls.models import Criteria, QuestionSet, Round, Ruleset, Version
from samband.calls.queries.folder import File, FileProblem, Folder, Named, read_folder
from samband.rulebook.findings import N_

V = TypeVar("V", bound=Version)


def programme_problems(folder: Path) -> list[FileProblem]:
    """Return everything that keeps a programme folder from being loaded; each prints as one line."""
    return check_folder(read_folder(folder))


def check_folder(folder: Folder) -> list[FileProblem]:
    """Return the mistakes found in reading; without any, where files do not fit one another.

    Versions that a round has opened with are part of that: they may not say something else now.
    """
    if folder.problems:
        return folder.problems
    _check_components(folder)
    for files in (folder.rulesets, folder.forms, folder.criteria, folder.budgets):
        _check_versions(folder, files)
    _check_references(folder)
    _check_costs(folder)
    if Round._meta.db_table in connection.introspection.table_names():
        _check_frozen(folder)
    return folder.problems


def versions_in(folder: Folder) -> Iterator[tuple[type[Version], Sequence[File[Named]]]]:
    """Yield each kind of version with its files."""
    yield Ruleset, folder.rulesets
    yield QuestionSet, folder.forms
    yield Criteria, folder.criteria


def _check_components(folder: Folder) -> None:
    seen: dict[str, str] = {}
    for file in folder.components:
        if first := seen.get(file.value.code):
            folder.note(
                file.name, N_("“{found}” is also the code of {first}."),
                N_("Give each component its own code."), "code", found=file.value.code, first=first,
            )  # fmt: skip
        seen[file.value.code] = file.name


def _check_versions(folder: Folder, files: Sequence[File[Named]]) -> None:
    components = {file.value.code for file in folder.components}
    seen: dict[str, str] = {}
    for file in files:
        if first := seen.get(file.value.ref):
            folder.note(
                file.name, N_("“{found}” is also the version of {first}."),
                N_("Give it a new version."), "version", found=file.value.ref, first=first,
            )  # fmt: skip
        seen[file.value.ref] = file.name
        if file.value.component not in components:
            folder.note(
                file.name, N_("“{found}” is not a component."),
                N_("Add it to components/, or use one of: {known}."), "component",
                found=file.value.component, known=", ".join(sorted(components)),
            )  # fmt: skip


def _check_references(folder: Folder) -> None:
    known: dict[str, Sequence[File[Named]]] = {"form": folder.forms, "criteria": folder.criteria}
    for file in folder.rulesets:
        for key, files in known.items():
            ref = getattr(file.value, key)
            refs = sorted(other.value.ref for other in files)
            if ref and ref not in refs:
                folder.note(
                    file.name, N_("“{found}” is not there."), N_("Add it, or use one of: {known}."), key,
                    found=ref, known=", ".join(refs),
                )  # fmt: skip


def _check_costs(folder: Folder) -> None:
    for file in folder.budgets:
        for found in file.value.categories:
            if found not in folder.costs:
                folder.note(
                    file.name, N_("“{found}” is no kind of cost."),
                    N_("Add it to codelists/cost-categories.csv, or use one of: {known}."), "categories",
                    found=found, known=", ".join(folder.costs),
                )  # fmt: skip


def _check_frozen(folder: Folder) -> None:
    """Refuse other content under the name of a version that a round has opened with."""
    for model, files in versions_in(folder):
        frozen = {row.ref: row.hash for row in frozen_versions(model)}
        for file in files:
            if frozen.get(file.value.ref, file.hash) != file.hash:
                folder.note(
                    file.name, N_("A round has opened with “{found}”, so it can no longer be changed."),
                    N_("Put the old content back and give the changed content a new version."), "version",
                    found=file.value.ref,
                )  # fmt: skip


def frozen_versions(model: type[V]) -> QuerySet[V]:
    """Return the versions of a kind that a round has opened with."""
    return model._default_manager.filter(rounds__isnull=False).distinct()
