"""What follows from the cells that a save changes: places of new rows, rows that return, the sum asked for."""

from typing import Any

from samband.applications.actions.locking import refuse
from samband.applications.models import Row
from samband.applications.queries.budgets import REQUESTED, asked_for, budget_question
from samband.applications.queries.content import Content, cell_path
from samband.applications.queries.sections import form
from samband.rulebook.tables import POSITION, ROWS
from samband.rulebook.wording import N_

Changes = dict[str, dict[str, Any]]


def with_consequences(loaded: Content, changes: Changes) -> Changes:
    """Return the changes with those that follow from them, all for one revision.

    A new row is put last in its table; a row that was taken out and is written to returns with all its
    cells, unless its place is emptied, which takes it out; the amount asked for is the sum of the budget.
    Raises `Refused` when a table has no room left.
    """
    if not any(path.startswith(ROWS) for path in changes):
        return changes
    found = {**_rows(loaded, changes), **changes}
    return {**found, **_amount(loaded, found)}


def _rows(loaded: Content, changes: Changes) -> Changes:
    found: Changes = {}
    standing = {(row.table, row.key) for rows in loaded.rows.values() for row in rows}
    gone = {(row.table, row.key): row for row in loaded.all_rows if row.is_removed}
    last = {table: max(row.position for row in rows) for table, rows in loaded.rows.items()}
    touched = dict.fromkeys(
        tuple(path.removeprefix(ROWS).split(".")[:2]) for path in changes if path.startswith(ROWS)
    )
    for table, key in touched:
        if (table, key) in standing or cell_path(table, key, POSITION) in changes:
            continue
        last[table] = last.get(table, 0) + 1
        if (table, key) in gone:
            found.update(_returned(gone[table, key]))
        found[cell_path(table, key, POSITION)] = {"from": "", "to": str(last[table])}
        _refuse_overfull(loaded, table, len(loaded.rows.get(table, ())) + 1)
    return found


def _returned(row: Row) -> Changes:
    return {
        cell_path(row.table, row.key, column): {"from": "", "to": text} for column, text in row.cells.items()
    }


def _refuse_overfull(loaded: Content, table: str, count: int) -> None:
    spec = form(loaded.case).question(table).table
    if spec is not None and count > spec.most_rows:
        refuse(
            "table.full",
            N_("The table has {limit} rows already, which is as many as it can hold."),
            N_("Take out a row that is not needed, or bring two together in one."),
            where=f"{ROWS}{table}",
            limit=spec.most_rows,
        )


def _amount(loaded: Content, changes: Changes) -> Changes:
    """Keep the amount asked for equal to the budget's sum whenever a line of it changes."""
    question = budget_question(loaded.case)
    if question is None or not any(path.startswith(f"{ROWS}{question.id}.") for path in changes):
        return {}
    after = {**loaded.values, **{path: change["to"] for path, change in changes.items()}}
    amount = asked_for(question, {k: v for k, v in after.items() if v}, loaded.application.currency)
    before = loaded.values.get(REQUESTED, "")
    return {} if amount == before else {REQUESTED: {"from": before, "to": amount}}
