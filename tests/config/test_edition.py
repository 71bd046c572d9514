"""Open pages from memory: right at once after a write, on the second of a closing, and for everybody."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samband.foundation.edition import middleware
from samband.foundation.edition.queries import MARK
from samband.foundation.edition.watching import watched_tables
from tests.rounds import opened_round

pytestmark = pytest.mark.django_db
CLOSING = datetime(2031, 3, 3, 11, 0, tzinfo=UTC)
OPEN_PAGES = ("/en/", "/sv/", "/en/calls/", "/en/projects/", "/en/granted/")


@pytest.fixture(autouse=True)
def seen_from_within(monkeypatch) -> None:
    """Let the memory see the test's own writes; elsewhere nothing inside a transaction is remembered."""

    def mark() -> str:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
                cursor.execute("SELECT set_config('samband.edition', '', true)")
            cursor.execute(MARK)
            return str(cursor.fetchone()[0])

    monkeypatch.setattr(middleware, "mark_in_force", mark)


@pytest.fixture
def closing_round(programme, officer) -> object:
    """A round that closes."""
    return opened_round(officer, closes_at=CLOSING)


def test_only_watched_tables_are_read(client, closing_round):
    watched = {watched.table for watched in watched_tables()} | {"edition_edition"}
    with CaptureQueriesContext(connection) as captured:
        answers = [client.get(path) for path in OPEN_PAGES]
    read = {table for query in captured for table in re.findall(r'(?:FROM|JOIN) "(\w+)"', query["sql"])}

    assert [answer.status_code for answer in answers] == [200] * len(OPEN_PAGES)
    assert read - watched <= {"django_content_type"}  # changes with a migration only


def test_a_closing_shows_on_its_second(client, closing_round):
    with time_machine.travel(CLOSING.replace(hour=10, minute=59, second=59), tick=False):
        before = [client.get("/en/calls/").content for _ in range(2)]
    with time_machine.travel(CLOSING, tick=False):
        after = client.get("/en/calls/").content

    assert before[0] == before[1] != after


def test_a_write_shows_at_once(client, officer, closing_round):
    before = client.get("/en/calls/").content
    opened_round(officer, component="inception", opens_at=datetime(2026, 6, 1, tzinfo=UTC))

    assert client.get("/en/calls/").content != before


def test_signed_in_people_see_their_own_pages(client, officer):
    stranger = client.get("/en/projects/").content
    known = Client()
    known.force_login(officer)

    assert b"Olle Officer" in known.get("/en/projects/").content
    assert client.get("/en/projects/").content == stranger
    assert client.get("/sv/projekt/").headers["Content-Language"] == "sv"
    assert client.get("/en/projects/").headers["Content-Language"] == "en"
    assert "default-src 'none'" in client.get("/en/projects/").headers["Content-Security-Policy"]


def test_a_page_served_again_asks_the_database_for_the_mark_alone(client, programme):
    client.get("/en/projects/")
    with CaptureQueriesContext(connection) as captured:
        client.get("/en/projects/")

    assert [query["sql"] for query in captured if "FROM" in query["sql"]] == [MARK]
