"""The house style holds in the tree, and each of its guards is seen to bark."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.environment import ROOT

PACKAGE = ROOT / "src" / "samband"

PLANTED = {
    "closed_doors": ("catalogue/queries.py", "from samband.people.models import User\n"),
    "nameless_files": ("catalogue/utils.py", '"""Odds and ends."""\n'),
    "too_long": ("catalogue/views.py", "def long():\n" + "    pass\n" * 30),
    "views_at_the_database": ("catalogue/views.py", "rows = Project.objects.all()\n"),
    "clever_templates": ("catalogue/templates/x.html", '<p style="color:red">\n'),
    "programme_words": ("foundation/mail/actions.py", "# for municipalities\n"),
    "unopened_modules": ("catalogue/tables.py", "x = 1\n"),
}


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.__name__)
def test_the_tree_keeps_the_house_style(rule):
    assert [str(violation) for violation in rule(PACKAGE)] == []


@pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.__name__)
def test_a_planted_violation_is_found(rule, tmp_path):
    where, text = PLANTED[rule.__name__]
    planted = tmp_path / where
    planted.parent.mkdir(parents=True)
    planted.write_text(text)

    found = list(rule(tmp_path))

    assert [violation.where.partition(":")[0] for violation in found] == [where]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on a copy of the package."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": "src", "PATH": ""},
    )


@pytest.fixture
def copy(tmp_path):
    """A copy of the package and its contracts, to plant violations in."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "samband",
                    ignore=shutil.ignore_patterns("templates", "static", "locale", "__pycache__"))  # fmt: skip
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_imports_point_one_way():
    outcome = lint_imports(ROOT)

    assert (outcome.returncode, "0 broken" in outcome.stdout) == (0, True), outcome.stdout


@pytest.mark.parametrize(
    ("where", "text", "contract"),
    [
        ("people/apps.py", "from samband.catalogue import queries\n", "Rooms import only from rooms below them"),
        ("people/states.py", "from samband.people import actions\n",
         "Inside a room, files import only from files listed before them"),
        ("rulebook/money.py", "import django\n", "The rulebook uses the standard library only"),
        ("attic/__init__.py", '"""A room nobody has planned."""\n', "Rooms import only from rooms below them"),
    ],
)  # fmt: skip
def test_a_planted_import_breaks_its_contract(copy, where, text, contract):
    path = copy / "src" / "samband" / where
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + (path.read_text() if path.exists() else ""))

    outcome = lint_imports(copy)

    assert outcome.returncode == 1, outcome.stdout
    assert any(contract in line and "BROKEN" in line for line in outcome.stdout.splitlines()) or (
        "attic" in outcome.stdout
    ), outcome.stdout


def test_lock_files_hold_no_address():
    locks = ["requirements.lock", "requirements-uv.lock", "package-lock.json"]

    assert [name for name in locks if "://" in (ROOT / name).read_text()] == []
