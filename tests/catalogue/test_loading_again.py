"""What editors change stays when the programme is loaded again, until a file says something new."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.environment import ROOT


@pytest.fixture
def folder(tmp_path: Path, db: None) -> Path:
    """A copy of the built-in programme that has been loaded."""
    copy = tmp_path / "programme"
    shutil.copytree(ROOT / "programme", copy, ignore=shutil.ignore_patterns("demo"))
    load(copy)
    return copy


def load(folder: Path) -> str:
    """Load the programme and return the end of the line that says what happened."""
    from samband.calls.actions import load_programme

    return load_programme(folder).partition("; ")[2]


def rewrite(path: Path, change: Callable[[dict[str, str]], dict[str, str]]) -> None:
    """Change the lines of a CSV file."""
    with path.open(newline="") as lines:
        rows = [change(row) for row in csv.DictReader(lines)]
    with path.open("w", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def edited(code: str, **values: Any) -> Any:
    from samband.catalogue.actions.editing import edit_record
    from samband.catalogue.models import Theme

    theme = Theme.objects.get(pk=code)
    edit_record("theme", theme, values=values, actor=None)
    return theme


def test_an_edited_name_stays_when_the_file_says_what_it_said(folder: Path) -> None:
    theme = edited("climate", name_sv="Klimatet")
    assert load(folder) == "nothing new; 1 value edited in the back office kept"
    theme.refresh_from_db()
    assert theme.name_sv == "Klimatet"


def test_a_file_that_says_something_new_wins_and_says_so(folder: Path) -> None:
    theme = edited("climate", name_sv="Klimatet", name_en="The climate")
    rewrite(
        folder / "codelists" / "themes.csv",
        lambda row: {**row, "name_sv": "Klimatfrågan"} if row["code"] == "climate" else row,
    )
    assert load(folder) == (
        "1 changed; 1 value edited in the back office kept; 1 edited value replaced by what the files now say"
    )
    theme.refresh_from_db()
    assert (theme.name_sv, theme.name_en) == ("Klimatfrågan", "The climate")


def test_a_merged_theme_does_not_come_back(folder: Path) -> None:
    from samband.catalogue.actions.merging import merge_records
    from samband.catalogue.models import Theme

    climate, resilience = Theme.objects.get(pk="climate"), Theme.objects.get(pk="resilience")
    merge_records("theme", resilience, winner=climate, actor=None)
    assert load(folder) == "nothing new; 2 values edited in the back office kept"
    assert not Theme.objects.filter(pk="resilience").exists()


def test_a_case_that_says_a_merged_theme_gets_the_one_it_became(save: Callable[..., Any]) -> None:
    from samband.catalogue.actions.merging import merge_records
    from samband.catalogue.models import Theme

    climate, resilience = Theme.objects.get(pk="climate"), Theme.objects.get(pk="resilience")
    merge_records("theme", resilience, winner=climate, actor=None)
    project = save(themes=("resilience", "climate")).project
    assert [theme.pk for theme in project.themes.all()] == ["climate"]


def test_edited_periods_of_a_country_stay_until_its_lines_change(folder: Path) -> None:
    from samband.catalogue.models import CountryStatus

    CountryStatus.objects.filter(country="BA", valid_until=None).update(status="closed")
    assert load(folder) == "nothing new; 1 value edited in the back office kept"
    rewrite(
        folder / "codelists" / "country-status.csv",
        lambda row: {**row, "source": "A new source"} if row["code"] == "BA" else row,
    )
    assert load(folder).endswith("changed; 1 edited value replaced by what the files now say")
    assert CountryStatus.objects.get(country="BA", valid_until=None).status == "legacy"
