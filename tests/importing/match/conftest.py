"""The authority data, built once for all matching tests."""

from pathlib import Path

import pytest

from samband.importing.match.authority import Authority, open_authority
from samband.importing.match.index import build_index
from tests.environment import ROOT


@pytest.fixture(scope="session")
def index_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("places") / "world.sqlite3"
    build_index(target)
    return target


@pytest.fixture(scope="session")
def authority(index_path: Path) -> Authority:
    return open_authority(index_path, ROOT / "programme")
