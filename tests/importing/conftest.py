"""Pages in a folder, codelists in the database, and the shared materials."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.environment import ROOT

MATERIALS = Path(os.environ.get("SAMBAND_MATERIALS", ROOT.parent / "shared"))


@pytest.fixture
def materials() -> Path:
    """The folder with the example pages and the records a careful reader takes from them."""
    if (MATERIALS / "gold" / "seed-records.json").is_file():
        return MATERIALS
    word = f"the example records are not at {MATERIALS}; set SAMBAND_MATERIALS to their folder"
    if os.environ.get("CI") == "true":
        pytest.fail(word)
    pytest.skip(word)


@pytest.fixture
def codelists(db: None) -> None:
    """Countries, goals, project areas and themes."""
    from samband.catalogue.actions import load_codelists

    load_codelists(ROOT / "programme")


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a page text and returns its path."""

    def write(text: str, name: str = "page.txt") -> Path:
        path = tmp_path / "pages" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def imported(codelists: None, page: Callable[..., Path]) -> Callable[..., Any]:
    """Return a function that imports one page text and returns the summary."""
    from samband.importing.actions import import_pages

    def load(text: str, name: str = "page.txt", **options: Any) -> Any:
        return import_pages([page(text, name)], actor=None, **options)

    return load


@pytest.fixture
def waiting(imported: Callable[..., Any]) -> Callable[[str], Any]:
    """Return a function that imports a page and returns the newest name that waits."""
    from samband.importing.models import ReviewItem

    def load(text: str, name: str = "page.txt") -> Any:
        imported(text, name)
        return ReviewItem.objects.order_by("-pk")[0]

    return load
