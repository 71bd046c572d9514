"""Loading the programme: all or nothing, twice the same, and never behind a round's back."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from samband.calls.actions import load_programme
from samband.calls.models import CodeList, Component, Criteria, QuestionSet, Ruleset
from samband.calls.queries import ProgrammeError, programme, programme_problems, ruleset_of
from samband.catalogue.models import CountryStatus
from samband.foundation.audit.queries import history

INCEPTION = "rulesets/inception-2024.1.toml"


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(folder: Path) -> list[str]:
    """Return the mistakes without their lines, which a test of their own looks at."""
    return [str(replace(problem, line=None)) for problem in programme_problems(folder)]


def test_the_built_in_programme_is_sound(folder: Path, db: None) -> None:
    assert problems_of(folder) == []


def test_loading_says_what_the_folder_holds(folder: Path, db: None) -> None:
    said = load_programme(folder)
    assert said.split("; ")[0] == (
        "6 components, 7 rulesets, 6 question sets, 6 sets of criteria, 25 countries"
    )
    assert programme().name.pick("en") == "Municipal Partnership Programme"


def test_loading_twice_changes_nothing(folder: Path, db: None) -> None:
    load_programme(folder)
    entries = history("programme:kp").count()
    assert load_programme(folder).endswith("; nothing new")
    assert history("programme:kp").count() == entries == 1


def test_loading_is_in_the_audit_log(folder: Path, db: None, officer: Any) -> None:
    load_programme(folder, actor=officer)
    [entry] = history("programme:kp")
    assert (entry.verb, entry.actor) == ("programme.loaded", officer)


def test_a_changed_file_changes_its_row_only(folder: Path, db: None) -> None:
    load_programme(folder)
    change(folder, "components/inception.toml", 'en = "Inception"', 'en = "Beginning"')
    assert load_programme(folder).endswith("; 1 changed")
    assert Component.objects.get(code="inception").name_en == "Beginning"


def test_a_version_that_leaves_the_folder_leaves_the_database(folder: Path, db: None) -> None:
    load_programme(folder)
    (folder / "rulesets/inception-2018.1.toml").unlink()
    load_programme(folder)
    assert [row.ref for row in Ruleset.objects.filter(name="inception")] == ["inception@2024.1"]


def test_a_component_that_leaves_the_folder_is_closed(folder: Path, db: None) -> None:
    load_programme(folder)
    for path in folder.glob("*/communications*.toml"):
        path.unlink()
    load_programme(folder)
    assert Component.objects.get(code="communications").is_open is False


def test_a_country_that_closes_is_loaded(folder: Path, db: None) -> None:
    load_programme(folder)
    change(folder, "codelists/country-status.csv", "UA,open,2023-01-01,,", "UA,open,2023-01-01,2026-12-31,")
    load_programme(folder)
    assert str(CountryStatus.objects.get(country="UA", valid_from="2023-01-01").valid_until) == "2026-12-31"


WRONG: dict[str, tuple[Callable[[Path], None], str]] = {
    "no folder": (
        lambda folder: folder.rename(folder.with_name("elsewhere")),
        "{folder}: There is no such folder. Give the folder with programme.toml.",
    ),
    "bad TOML": (
        lambda folder: (folder / INCEPTION).write_text('id = "inception\n', encoding="utf-8") and None,
        f"{INCEPTION}: This is not TOML: Illegal character '\\n' (at line 1, column 16)."
        " Correct the place it names.",
    ),
    "not UTF-8": (
        lambda folder: (folder / "programme.toml").write_bytes(b"\xe5\xe4\xf6") and None,
        "programme.toml: This is not text in UTF-8. Save the file as UTF-8.",
    ),
    "missing file": (
        lambda folder: (folder / "codelists/core-areas.csv").unlink(),
        "codelists/core-areas.csv: This file is missing. Add it; programme/README.md says what it holds.",
    ),
    "missing key": (
        lambda folder: change(folder, INCEPTION, 'version = "2024.1"\n', ""),
        f"{INCEPTION}: version: This is missing. Write a text in quotation marks.",
    ),
    "unknown key": (
        lambda folder: change(folder, "components/inception.toml", "order = 1", "order = 1\ncolour = 2"),
        "components/inception.toml: colour: Unknown name. Remove it or use one of: code, name, open, "
        "order, purpose, rolling, source, valid_from, valid_until, variants.",
    ),
    "unknown rule kind": (
        lambda folder: change(folder, INCEPTION, 'kind = "country_open"', 'kind = "moon_phase"'),
        f"{INCEPTION}: rules[1].kind: “moon_phase” is no kind of rule. Write one of these: country_open, "
        "country_among, applicant_type, party_count, team_composition, period_length, amount_ceiling, required, "
        "text_length, count_between, cost_limit, budget_years, rows_between, "
        "dates_in_period, rows_linked, parts_within.",
    ),
    "duplicate version": (
        lambda folder: (folder / "rulesets/again.toml").write_text(
            (folder / INCEPTION).read_text(encoding="utf-8"), encoding="utf-8"
        )
        and None,
        f"{INCEPTION}: version: “inception@2024.1” is also the version of rulesets/again.toml."
        " Give it a new version.",
    ),
    "duplicate component": (
        lambda folder: shutil.copy(folder / "components/project.toml", folder / "components/x.toml") and None,
        "components/x.toml: code: “project” is also the code of components/project.toml."
        " Give each component its own code.",
    ),
    "unknown component": (
        lambda folder: change(folder, INCEPTION, 'component = "inception"', 'component = "incption"'),
        f"{INCEPTION}: component: “incption” is not a component. Add it to components/, or use one of: "
        "communications, development, dissemination, inception, project, steering-group.",
    ),
    "unknown form": (
        lambda folder: change(folder, INCEPTION, 'form = "inception@2024.1"', 'form = "inception@2031.1"'),
        f"{INCEPTION}: form: “inception@2031.1” is not there. Add it, or use one of: "
        "communications@2024.1, development@2024.1, dissemination@2024.1, inception@2024.1, project@2024.1, "
        "steering-group@2024.1.",
    ),
    "a time of day": (
        lambda folder: change(
            folder, INCEPTION, "valid_from = 2023-05-01", "valid_from = 2023-05-01T10:00:00"
        ),
        f"{INCEPTION}: $.valid_from holds datetime.datetime(2023, 5, 1, 10, 0), which has no single written "
        "form. Write a date without a time of day.",
    ),
    "unknown country": (
        lambda folder: change(folder, "codelists/country-status.csv", "UA,open,2023", "UX,open,2023"),
        "codelists/country-status.csv: code: The country “UX” is not in the list of countries."
        " Add it to codelists/countries.csv, or correct the code.",
    ),
    "overlapping periods": (
        lambda folder: change(
            folder, "codelists/country-status.csv", "UA,open,2019-01-01,2022-12-31",
            "UA,open,2019-01-01,2023-12-31",
        ),
        "codelists/country-status.csv: UA: Two periods overlap at 2023-01-01."
        " End the earlier period the day before the later one.",
    ),
    "too many values": (
        lambda folder: change(folder, "codelists/clusters.csv", "Europa,Europe", "Europa,Europe,EU"),
        "codelists/clusters.csv: There are more values than columns."
        " Put a value that holds a comma in quotation marks.",
    ),
    "unknown time zone": (
        lambda folder: change(folder, "codelists/time-zones.csv", "Europe/Kyiv", "Europe/Poltava"),
        "codelists/time-zones.csv: time_zone: “Europe/Poltava” is no time zone."
        " Write one such as Europe/Kyiv.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_named_with_place_and_remedy(folder: Path, db: None, name: str) -> None:
    breaks, said = WRONG[name]
    breaks(folder)
    assert problems_of(folder) == [said.replace("{folder}", str(folder))]


LINES = {
    "bad TOML": 1, "missing key": None, "unknown key": 3, "unknown rule kind": 25, "unknown country": 51,
    "too many values": 2, "unknown time zone": 20, "unknown form": 12, "a time of day": None,
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_a_mistake_is_named_with_its_line(folder: Path, db: None, name: str) -> None:
    WRONG[name][0](folder)
    [problem] = programme_problems(folder)
    assert problem.line == LINES[name]


@pytest.mark.parametrize("name", WRONG)
def test_nothing_is_loaded_from_a_wrong_folder(folder: Path, db: None, name: str) -> None:
    WRONG[name][0](folder)
    with pytest.raises(ProgrammeError) as refused:
        load_programme(folder)
    assert [str(replace(problem, line=None)) for problem in refused.value.problems] == problems_of(folder)
    assert str(refused.value) == "\n".join(map(str, refused.value.problems))
    kinds = (CodeList, Component, CountryStatus, Criteria, QuestionSet, Ruleset)
    assert [model.objects.count() for model in kinds] == [0] * len(kinds)


def test_every_mistake_is_told_at_once(folder: Path, db: None) -> None:
    for name in ("missing key", "unknown country", "unknown time zone"):
        WRONG[name][0](folder)
    assert problems_of(folder) == [
        WRONG[n][1] for n in ("missing key", "unknown time zone", "unknown country")
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (INCEPTION, "amount = 300000", "amount = 900000"),
        ("forms/inception-2024.1.toml", "required = true", "required = false"),
        ("criteria/inception-2024.1.toml", "scorers = 2", "scorers = 1"),
    ],
)
def test_a_version_that_a_round_has_opened_with_cannot_be_changed(
    folder: Path, running: Any, name: str, old: str, new: str
) -> None:
    load_programme(folder)
    change(folder, name, old, new)
    with pytest.raises(ProgrammeError) as refused:
        load_programme(folder)
    [problem] = refused.value.problems
    assert str(replace(problem, line=None)) == (
        f"{name}: version: A round has opened with “inception@2024.1”, so it can no longer be changed."
        " Put the old content back and give the changed content a new version."
    )


def test_a_version_that_only_a_draft_points_at_may_be_changed(folder: Path, draft: Any) -> None:
    change(folder, INCEPTION, "amount = 300000", "amount = 900000")
    load_programme(folder)
    [ceiling] = [rule for rule in ruleset_of(draft).rules if rule.kind == "amount_ceiling"]
    assert [int(limit.amount) for limit in ceiling.params.limits] == [900_000, 300_000, 360_000]


def test_a_version_that_a_round_has_opened_with_may_end(folder: Path, running: Any) -> None:
    change(folder, INCEPTION, "valid_from = 2023-05-01", "valid_from = 2023-05-01\nvalid_until = 2026-12-31")
    load_programme(folder)
    running.ruleset.refresh_from_db()
    assert str(running.ruleset.valid_until) == "2026-12-31"


def test_a_version_that_a_round_has_opened_with_stays_when_its_file_goes(folder: Path, running: Any) -> None:
    for name in (INCEPTION, "forms/inception-2024.1.toml", "criteria/inception-2024.1.toml"):
        (folder / name).unlink()
    load_programme(folder)
    assert sorted(ruleset.ref for ruleset in Ruleset.objects.filter(name="inception")) == [
        "inception@2018.1", "inception@2024.1",
    ]  # fmt: skip
