"""SQL of the triggers that draw a new mark when a watched table is written, by whatever route."""

import hashlib
from dataclasses import dataclass

VERBS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}

SQLITE_RAISE = (
    "INSERT INTO edition_edition (id, mark) VALUES (1, lower(hex(randomblob(16)))) "
    "ON CONFLICT (id) DO UPDATE SET mark = excluded.mark"
)
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION edition_raise() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF current_setting('samband.edition', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO edition_edition (id, mark) VALUES (1, gen_random_uuid()::text)
      ON CONFLICT (id) DO UPDATE SET mark = excluded.mark;
    PERFORM set_config('samband.edition', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$
"""
"""Draws one mark a transaction, at its end.

The triggers that call it are deferred: the row of the edition is locked for the moment of a commit only,
so two long writes to different tables neither wait for one another nor lock each other out. The note of
having drawn one is undone with the savepoint that it was drawn in.
"""


@dataclass(frozen=True, slots=True)
class Watched:
    """A table that open pages read; rows whose `column` has one of the `values` are not read by them."""

    table: str
    column: str = ""
    values: tuple[str, ...] = ()

    def applies(self, row: str) -> str:
        """Return the condition that a written row (NEW or OLD) is one that open pages read."""
        if not self.column:
            return ""
        listed = ", ".join("'" + value.replace("'", "''") + "'" for value in self.values)
        return f'WHEN ({row}."{self.column}" NOT IN ({listed}))'


def sqlite_triggers(watched: Watched) -> dict[str, str]:
    """Return the triggers of a table, by name; a name says which statement it stands for."""
    triggers = {}
    for verb, row in VERBS.items():
        body = (
            f'AFTER {verb} ON "{watched.table}" FOR EACH ROW {watched.applies(row)} BEGIN {SQLITE_RAISE}; END'
        )
        name = _name(watched.table, verb, body)
        triggers[name] = f'CREATE TRIGGER "{name}" {body}'
    return triggers


def postgresql_triggers(watched: Watched) -> dict[str, str]:
    """Return the triggers of a table, by name; TRUNCATE has one too, for no row tells of it."""
    triggers = {}
    for verb, row in VERBS.items():
        body = (
            f'AFTER {verb} ON "{watched.table}" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW '
            f"{watched.applies(row)} EXECUTE FUNCTION edition_raise()"
        )
        name = _name(watched.table, verb, body)
        triggers[name] = f'CREATE CONSTRAINT TRIGGER "{name}" {body}'
    body = f'AFTER TRUNCATE ON "{watched.table}" FOR EACH STATEMENT EXECUTE FUNCTION edition_raise()'
    name = _name(watched.table, "TRUNCATE", body)
    triggers[name] = f'CREATE TRIGGER "{name}" {body}'
    return triggers


def _name(table: str, verb: str, body: str) -> str:
    """Return a name that fits both databases and changes with what the trigger does."""
    return f"edition_{verb.lower()}_{table[:30]}_{hashlib.sha256(body.encode()).hexdigest()[:10]}"
