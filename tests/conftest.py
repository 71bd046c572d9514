"""The test house: throw-away data, the programme loaded once, and the cast as fixtures."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.environment import ROOT

pytest_plugins = ["tests.cast", "tests.databases", "tests.journeys.site"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long; on PostgreSQL run only what touches the database."""
    from django.conf import settings

    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
    if "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        return

    def touches_database(item: pytest.Item) -> bool:
        names = set(getattr(item, "fixturenames", ()))
        return bool(names & {"db", "transactional_db"}) and not item.get_closest_marker("browser")

    config.hook.pytest_deselected(items=[item for item in items if not touches_database(item)])
    items[:] = [item for item in items if touches_database(item)]


@pytest.fixture(scope="session", autouse=True)
def compiled_texts() -> None:
    """Compile the translations, so that Swedish pages are Swedish."""
    from samband.config.steps import compile_translations

    compile_translations()


@pytest.fixture(autouse=True)
def plain_settings(settings: Any, tmp_path: Any) -> None:
    """English unless a test asks for Swedish; fast passwords, letters in memory, tasks done at once."""
    settings.LANGUAGE_CODE = "en"
    settings.STAFF_SECOND_FACTOR = False  # tests/people looks at it; elsewhere staff just sign in
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def programme(db: None) -> None:
    """Load the built-in programme: codelists, rulesets, forms, country status."""
    from samband.calls.actions import load_programme

    load_programme(ROOT / "programme")


@pytest.fixture
def queries_of(client: Any) -> Iterator[Callable[..., int]]:
    """Return a function that counts the database queries of one GET, after a warming one."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count(path: str, **data: Any) -> int:
        assert client.get(path, data).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path, data).status_code == 200
        return len(captured)

    yield count
