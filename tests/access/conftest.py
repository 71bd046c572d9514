"""One world for all tests of this folder, taken back to its beginning after each of them."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client, override_settings

from tests.access.world import ACTORS, World, whole_world


@pytest.fixture(scope="package")
def lasting_world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Everybody and a case in each state, made once: it takes as long as all the tests that look at it."""
    with (
        django_db_blocker.unblock(),
        override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]),
        transaction.atomic(),
    ):
        yield whole_world()
        transaction.set_rollback(True)


@pytest.fixture
def world(lasting_world: World, db: None) -> World:
    """The world; whatever a test does in it is taken back with the test's own transaction."""
    return lasting_world


@pytest.fixture
def browsers(world: World) -> dict[str, Client]:
    """One browser for each actor, in English; only the anonymous one is not signed in."""
    found = {actor: Client(headers={"Accept-Language": "en"}) for actor in ACTORS}
    for actor, client in found.items():
        if actor != "anonymous":
            client.force_login(world.people[actor])
    return found
