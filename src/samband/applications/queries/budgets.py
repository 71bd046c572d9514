"""The budget of an application: its lines and sums, read from the cells of the form's budget table."""

from decimal import Decimal, InvalidOperation

from samband.applications.models import Case
from samband.applications.queries.content import Content, Value
from samband.applications.queries.sections import form
from samband.rulebook.budgets import BudgetLine, BudgetSums, add_up, line_amount
from samband.rulebook.forms import Question
from samband.rulebook.tables import ROWS, TableRole

REQUESTED = "budget.requested"


def budget_question(case: Case) -> Question | None:
    """Return the question that holds the budget table, or None where the form asks for a sum only."""
    return next((q for q in form(case).questions if q.table and q.table.role is TableRole.BUDGET), None)


def budget_lines(question: Question, values: dict[str, Value], currency: str) -> tuple[BudgetLine, ...]:
    """Return the lines that have a price, in no particular order of rows.

    `values` is the content by path. An amount is number times price, rounded by the one rule for money.
    """
    is_whole = question.table is not None and question.table.is_whole
    lines = []
    for key, cells in cells_by_row(question.id, values).items():
        price = _decimal(cells.get("price", ""))
        if price is None:
            continue
        amount = line_amount(_decimal(cells.get("quantity", "")), price, currency, whole=is_whole)
        year = cells.get("year", "")
        lines.append(
            BudgetLine(
                key,
                amount,
                category=cells.get("category", ""),
                year=int(year) if year.isdecimal() else 0,
                party=cells.get("party", ""),
            )
        )
    return tuple(lines)


def budget_sums(loaded: Content) -> BudgetSums | None:
    """Return the sums of the budget; None where the form has no budget table."""
    question = budget_question(loaded.case)
    if question is None:
        return None
    currency = loaded.application.currency
    return add_up(budget_lines(question, loaded.values, currency), currency)


def asked_for(question: Question, values: dict[str, Value], currency: str) -> str:
    """Return the amount asked for that a budget adds up to, as it is stored; '' while it has no lines."""
    lines = budget_lines(question, values, currency)
    return f"{add_up(lines, currency).total.amount.normalize():f}" if lines else ""


def cells_by_row(table: str, values: dict[str, Value]) -> dict[str, dict[str, str]]:
    """Return the cells of a table, by row and column."""
    start = f"{ROWS}{table}."
    found: dict[str, dict[str, str]] = {}
    for path, value in values.items():
        if path.startswith(start):
            key, _, column = path.removeprefix(start).partition(".")
            found.setdefault(key, {})[column] = str(value)
    return found


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
