"""Loading the programme from its folder: everything is checked first, and nothing is half loaded."""

from collections.abc import Sized
from pathlib import Path
from typing import Any, TypeVar

from django.db import models, transaction

from samband.calls.models import CodeList, Component, Programme, ProgrammeFile, Version
from samband.calls.queries.checking import check_folder, frozen_versions, versions_in
from samband.calls.queries.folder import File, Folder, Named, ProgrammeError, read_folder
from samband.catalogue.actions import (
    ComponentName,
    CountryPeriod,
    load_codelists,
    save_components,
    save_country_periods,
)
from samband.catalogue.queries import edited_here
from samband.catalogue.states import CountryState
from samband.foundation.audit.actions import record

M = TypeVar("M", bound=models.Model)


def load_programme(folder: Path, *, actor: Any | None = None) -> str:
    """Load a programme folder and return a line that says what it holds and how much is new.

    Loading twice changes nothing. What editors have changed in the back office stays until a file says
    something else than it did the last time. Versions that are no longer in the folder go, unless a round has
    opened with them. Raises `ProgrammeError` with every mistake, also when a version that a round
    has opened with says something else now; then nothing is loaded.
    """
    read = read_folder(folder)
    if problems := check_folder(read):
        raise ProgrammeError(problems)
    edited = edited_here()
    changed = _load(read, actor)
    kept = edited_here()
    countries = {period.code for period in read.countries}
    held = [
        _counted(read.components, "component", "components"),
        _counted(read.rulesets, "ruleset", "rulesets"),
        _counted(read.forms, "question set", "question sets"),
        _counted(read.criteria, "set of criteria", "sets of criteria"),
        _counted(countries, "country", "countries"),
    ]
    told = [", ".join(held), f"{changed} changed" if changed else "nothing new", *_edits(edited, kept)]
    return "; ".join(told)


def _edits(before: frozenset[Any], after: frozenset[Any]) -> list[str]:
    """Say what became of values that editors had changed: a file's new word wins, its old one does not."""
    said = []
    if after:
        said.append(f"{_counted(after, 'value', 'values')} edited in the back office kept")
    if lost := before - after:
        said.append(f"{_counted(lost, 'edited value', 'edited values')} replaced by what the files now say")
    return said


def _counted(things: Sized, one: str, many: str) -> str:
    return f"{len(things)} {one if len(things) == 1 else many}"


@transaction.atomic
def _load(folder: Folder, actor: Any | None) -> int:
    assert folder.programme is not None  # noqa: S101 - a folder without it has a problem and never comes here
    code = folder.programme.value.code
    changed = int(_save(Programme, {"code": code}, _content(folder.programme)))
    Programme.objects.exclude(code=code).delete()  # an installation runs one programme
    for component in folder.components:
        changed += _load_component(component)
    names = [component.value.code for component in folder.components]
    changed += Component.objects.exclude(code__in=names).filter(is_open=True).update(is_open=False)
    components = {component.code: component for component in Component.objects.all()}
    for model, files in versions_in(folder):
        for file in files:
            changed += _load_version(model, file, components[file.value.component])
        changed += _remove_versions(model, files)
    for kind, entries in folder.lists.items():
        changed += _save(CodeList, {"kind": kind}, _content(entries))
    changed += _load_catalogue(folder, actor)
    _keep_files(folder)
    if changed:
        record(f"programme:{code}", "programme.loaded", actor=actor, data={"changes": changed})
    return changed


def _keep_files(folder: Folder) -> None:
    """Keep each file as it is written, with its comments; what it says has been counted already."""
    for name, text in folder.texts.items():
        _save(ProgrammeFile, {"name": name}, {"text": text})
    ProgrammeFile.objects.exclude(name__in=folder.texts).delete()


def _content(file: File[Any]) -> dict[str, Any]:
    return {"data": file.data, "hash": file.hash}


def _load_component(file: File[Any]) -> bool:
    said = file.value
    return _save(Component, {"code": said.code}, {
        **_content(file),
        "name_sv": said.name.pick("sv"), "name_en": said.name.pick("en"),
        "purpose_sv": said.purpose.pick("sv"), "purpose_en": said.purpose.pick("en"),
        "rolling": said.is_rolling, "is_open": said.is_open, "position": said.order,
        "valid_from": said.valid_from, "valid_until": said.valid_until, "source": said.source,
    })  # fmt: skip


def _load_version(model: type[Version], file: File[Named], component: Component) -> bool:
    said = file.value
    return _save(model, {"name": said.id, "version": said.version}, {
        **_content(file), "component": component, "source": said.source,
        "valid_from": said.valid_from, "valid_until": said.valid_until,
    })  # fmt: skip


def _remove_versions(model: type[Version], files: Any) -> int:
    kept = {file.value.ref for file in files} | {version.ref for version in frozen_versions(model)}
    loaded = model._default_manager.filter(made_for=None)
    gone = [version.pk for version in loaded if version.ref not in kept]
    model._default_manager.filter(pk__in=gone).delete()
    return len(gone)


def _load_catalogue(folder: Folder, actor: Any | None) -> int:
    """Hand over what the catalogue keeps of the programme: codelists, names, countries by period."""
    names = [
        ComponentName(
            code=file.value.code, name_sv=file.value.name.pick("sv"), name_en=file.value.name.pick("en"),
            position=file.value.order,
        )
        for file in folder.components
    ]  # fmt: skip
    periods = [
        CountryPeriod(
            country=period.code, cluster=period.cluster, status=CountryState(period.status.value),
            valid_from=period.valid_from, valid_until=period.valid_until, source=period.source,
        )
        for period in folder.countries
    ]  # fmt: skip
    changed = load_codelists(folder.path, actor=actor)
    save_components(names, actor=actor)  # they have been counted as components already
    return changed + save_country_periods(periods, actor=actor)


def _save(model: type[M], key: dict[str, Any], values: dict[str, Any]) -> bool:
    """Store a row and say whether that changed anything."""
    row = model._default_manager.filter(**key).first()
    if row is None:
        model._default_manager.create(**key, **values)
        return True
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save(update_fields=changed)
    return bool(changed)
