"""The mark of the edition: every write that open pages can show changes it, by whatever route it comes."""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.utils import timezone
from taggit.models import Tag

from samband.foundation.edition.queries import mark_in_force
from samband.foundation.edition.watching import watch, watched_tables
from samband.foundation.search.models import Generation

pytestmark = pytest.mark.usefixtures("transactional_db")


@pytest.fixture
def transactional_db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Let writes be committed and take them back one by one: the audit log lets nobody empty everything."""
    with django_db_blocker.unblock():
        watch()
        yield
        for model in (Tag, Session, Generation):
            model.objects.all().delete()


def on_postgresql() -> bool:
    return connection.vendor == "postgresql"


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def from_elsewhere() -> None:
    """Write as another process does: over a connection of its own."""
    with closing(connection.copy()) as other, other.cursor() as cursor:
        cursor.execute("UPDATE taggit_tag SET name = 'Elsewhere'")


def abandoned() -> None:
    with transaction.atomic():
        Tag.objects.create(name="Second", slug="second")
        transaction.set_rollback(True)


def within_an_abandoned_part() -> None:
    """Write in a savepoint that is given up, and then again: the second write must count."""
    with transaction.atomic():
        with transaction.atomic():
            Tag.objects.create(name="Lost", slug="lost")
            transaction.set_rollback(True)
        Tag.objects.create(name="Kept", slug="kept")


def session() -> None:
    Session.objects.create(session_key="k", session_data="", expire_date=timezone.now())


ROUTES = {
    "save": lambda: Tag.objects.get().save(),
    "bulk insert": lambda: Tag.objects.bulk_create([Tag(name="B", slug="b"), Tag(name="C", slug="c")]),
    "bulk update": lambda: Tag.objects.update(name="Other"),
    "delete": lambda: Tag.objects.all().delete(),
    "SQL insert": lambda: sql("INSERT INTO taggit_tag (name, slug) VALUES ('D', 'd')"),
    "SQL delete of all": lambda: sql("DELETE FROM taggit_tag"),
    "another process": from_elsewhere,
    "an abandoned part": within_an_abandoned_part,
    "all at once": lambda: sql(
        "TRUNCATE taggit_tag CASCADE" if on_postgresql() else "DELETE FROM taggit_tag"
    ),
    "an index of the open site": lambda: Generation.objects.create(index="projects"),
}
SILENT = {
    "nothing": lambda: Tag.objects.filter(name="None").update(name="Other"),
    "abandoned": abandoned,
    "a session": session,
    "an index of the office": lambda: Generation.objects.create(index="cases"),
}


def changed_by(routes: dict[str, Callable[[], object]]) -> dict[str, bool]:
    """Go each route from the same rows; return whether the mark was another one afterwards."""
    changed = {}
    for name, go in routes.items():
        Tag.objects.all().delete()
        Tag.objects.create(name="First", slug="first")
        before = mark_in_force()
        go()
        changed[name] = mark_in_force() not in (before, None)
    return changed


def test_a_write_changes_the_mark_and_what_open_pages_do_not_show_leaves_it():
    assert changed_by(ROUTES) == dict.fromkeys(ROUTES, True)
    assert changed_by(SILENT) == dict.fromkeys(SILENT, False)


def test_inside_a_transaction_there_is_no_mark():
    assert mark_in_force() is not None
    with transaction.atomic():
        assert mark_in_force() is None


def triggers() -> int:
    table, column = ("pg_trigger", "tgname") if on_postgresql() else ("sqlite_master", "name")
    kind = "" if on_postgresql() else "type = 'trigger' AND "
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {kind}{column} LIKE 'edition%'")
        return int(cursor.fetchone()[0])


def test_every_table_is_watched_and_lost_triggers_come_back():
    each = 4 if on_postgresql() else 3
    virtual = 0 if on_postgresql() else 1  # the index of words that Wagtail keeps
    expected = each * (len(watched_tables()) - virtual)
    assert triggers() == expected

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgname LIKE 'edition%' AND tgrelid = 'taggit_tag'::regclass"
            if on_postgresql()
            else "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'taggit_tag'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"' + (" ON taggit_tag" if on_postgresql() else ""))
    assert triggers() == expected - each

    watch()

    assert triggers() == expected
