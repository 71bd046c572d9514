"""Keeps the triggers in step with the tables: set after every migration, for a changed table may lose them."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction

from samband.foundation.edition.models import Edition
from samband.foundation.edition.triggers import (
    POSTGRESQL_FUNCTION,
    Watched,
    postgresql_triggers,
    sqlite_triggers,
)


def watched_tables() -> list[Watched]:
    """Return every table of every app, save what settings say that open pages never read.

    A table nobody has thought of is watched: forgetting costs a page's rendering, never its truth.
    """
    never = _never_read()
    return sorted(
        (
            Watched(model._meta.db_table, *never.get(model._meta.label_lower, ()))
            for model in apps.get_models(include_auto_created=True)
            if _has_rows_of_its_own(model) and model is not Edition
            if model._meta.app_label not in never
            if never.get(model._meta.label_lower) != ()
        ),
        key=lambda watched: watched.table,
    )


def watch() -> None:
    """Set the triggers that are missing and take away those that no longer belong; draw a first mark."""
    sqlite = connection.vendor == "sqlite"
    existing = set(connection.introspection.table_names()) - (_virtual_tables() if sqlite else set())
    if Edition._meta.db_table not in existing:
        return
    make = sqlite_triggers if sqlite else postgresql_triggers
    wanted = {
        name: statement
        for watched in watched_tables()
        if watched.table in existing
        for name, statement in make(watched).items()
    }
    with transaction.atomic(), connection.cursor() as cursor:
        if not sqlite:
            cursor.execute(POSTGRESQL_FUNCTION)
        standing = dict(_standing(cursor, sqlite=sqlite))
        for name, table in standing.items():
            if name not in wanted:
                cursor.execute(f'DROP TRIGGER "{name}"' + ("" if sqlite else f' ON "{table}"'))
        for name, statement in wanted.items():
            if name not in standing:
                cursor.execute(statement)
        Edition.objects.get_or_create(id=1, defaults={"mark": "first"})


def after_migrate(**kwargs: Any) -> None:
    """Watch the tables as they are now; Django calls this once when all migrations are done."""
    watch()


def _virtual_tables() -> set[str]:
    """Return the tables of full-text indexes; they take no triggers and follow tables that do."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL %'")
        return {name for (name,) in cursor.fetchall()}


def _standing(cursor: Any, *, sqlite: bool) -> Iterator[tuple[str, str]]:
    """Yield (name, table) of our triggers that the database has."""
    cursor.execute(
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'edition\\_%' ESCAPE '\\'"
        if sqlite
        else "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'edition\\_%'"
    )
    yield from ((name, table.strip('"')) for name, table in cursor.fetchall())


def _never_read() -> dict[str, tuple[Any, ...]]:
    """Read the setting: `app` and `app.model` are never read; `app.model:column=value` only such rows."""
    never: dict[str, tuple[Any, ...]] = {}
    for entry in _entries():
        name, _, condition = entry.partition(":")
        column, _, value = condition.partition("=")
        if column:
            values = never[name][1] if never.get(name) else ()
            never[name] = (column, (*values, value))
        else:
            never[name] = ()
    return never


def _entries() -> Iterable[str]:
    entries: Iterable[str] = settings.NEVER_ON_OPEN_PAGES
    return entries


def _has_rows_of_its_own(model: type[models.Model]) -> bool:
    return model._meta.managed and not model._meta.proxy
