"""What `samband check` says about how an installation lies open."""

from pathlib import Path
from typing import Any

import pytest

from samband.config.health import examine
from samband.config.secret import secret_key


@pytest.fixture
def data(settings: Any, tmp_path: Path) -> Path:
    settings.DATA = tmp_path / "data"
    secret_key(settings.DATA)
    return settings.DATA


def protection() -> tuple[bool, str]:
    found = {health.what: health for health in examine()}["Protection"]
    return found.well, found.detail


@pytest.mark.parametrize(
    ("address", "demo", "mode", "said"),
    [
        ("http://localhost:8000", True, 0o755, "as far as settings can tell"),
        ("https://samband.example", False, 0o700, "as far as settings can tell"),
        ("http://samband.example", False, 0o700, "passwords travel in the open"),
        ("https://samband.example", True, 0o700, "unset SAMBAND_DEMO"),
        ("https://samband.example", False, 0o755, "chmod 700"),
    ],
)
def test_what_lies_open_is_said(
    address: str, demo: bool, mode: int, said: str, settings: Any, data: Path, programme: None
) -> None:
    settings.BASE_URL, settings.DEMO, settings.SECURE = address, demo, address.startswith("https:")
    data.chmod(mode)
    well, detail = protection()
    assert (well, said in detail) == (said.startswith("as far"), True)


def test_the_data_folder_is_its_owners(data: Path) -> None:
    assert (data.stat().st_mode & 0o777, (data / "secret.key").stat().st_mode & 0o777) == (0o700, 0o600)
