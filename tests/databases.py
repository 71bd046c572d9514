"""Test databases from a template: migrating takes long, so it is done once for each state of the migrations."""

import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.environment import DATA, ROOT

TEMPLATES = ROOT / "var" / "tests"
KEPT = 4
"""So many SQLite templates stay, the newest ones: branches differ by a migration or two."""


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Give this process a migrated database of its own (in place of what pytest-django does)."""
    from django.db import connection

    # Closing an answer would end the connection, and with it the transaction that a test runs in.
    connection.close_if_unusable_or_obsolete = lambda: None  # type: ignore[method-assign]
    sqlite = connection.vendor == "sqlite"
    with django_db_blocker.unblock():
        (_sqlite_database if sqlite else _postgresql_database)(connection)
    yield
    with django_db_blocker.unblock():
        connection.close()


def sqlite_template() -> Path:
    """Return a migrated SQLite file; when migrations have come, an earlier one that lacks only them goes on."""
    path = TEMPLATES / f"{_key()}.sqlite3"
    with _alone():
        if not path.exists():
            making = path.with_suffix(".making")
            making.unlink(missing_ok=True)
            earlier = _earlier_template()
            if earlier is not None:
                shutil.copy(earlier, making)
            _migrate(f"sqlite:///{making}")
            with sqlite3.connect(making) as connection:
                connection.execute("PRAGMA journal_mode=DELETE")
            connection.close()
            path.with_suffix(".json").write_text(json.dumps(_migrations()))
            making.rename(path)
            for old in _templates()[KEPT:]:
                old.unlink()
                old.with_suffix(".json").unlink(missing_ok=True)
    return path


def _templates() -> list[Path]:
    return sorted(TEMPLATES.glob("*.sqlite3"), key=lambda path: path.stat().st_mtime, reverse=True)


def _earlier_template() -> Path | None:
    """Return the newest template all of whose migrations still stand as they were."""
    now = _migrations().items()
    for path in _templates():
        told = path.with_suffix(".json")
        if told.exists() and json.loads(told.read_text()).items() <= now:
            return path
    return None


def _sqlite_database(connection: Any) -> None:
    """Fill a database in memory from the template."""
    name = connection.creation._get_test_db_name()
    connection.close()
    connection.settings_dict["NAME"] = name
    connection.ensure_connection()
    with sqlite3.connect(sqlite_template()) as template:
        template.backup(connection.connection)
    template.close()


def _postgresql_database(connection: Any) -> None:
    """Copy the template in the server to a database of this process."""
    template, own = f"samband_{_key()}", f"samband_test_{os.getpid()}"
    address = os.environ["DATABASE_URL"].rpartition("/")[0]
    with _alone(), connection.creation._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE DATABASE {template}")
            _migrate(f"{address}/{template}")
        cursor.execute(f"CREATE DATABASE {own} TEMPLATE {template}")
    connection.close()
    connection.settings_dict["NAME"] = own


def _migrate(address: str) -> None:
    command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
    environment = {
        **os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "samband.config.settings",
        "SAMBAND_DATA": str(DATA),
    }  # fmt: skip
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def _migrations() -> dict[str, str]:
    """Return what every file that shapes the database holds: our migrations, and the locked packages."""
    paths = [ROOT / "requirements.lock", *(ROOT / "src").glob("samband/**/migrations/*.py")]
    found = {str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return found | dict.fromkeys(settings.PROVIDER_APPS, "installed by a setting")


def _key() -> str:
    """Return a name for the state of all migrations: our own, and those of the locked packages."""
    return hashlib.sha256(json.dumps(sorted(_migrations().items())).encode()).hexdigest()[:16]


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process at a time build a template."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    with (TEMPLATES / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
