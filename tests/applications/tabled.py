"""A question set with tables, for cases whose form asks for results, activities and a budget."""

from typing import Any


def words(text: str) -> dict[str, str]:
    """Return a text in both languages."""
    return {"sv": f"{text} (sv)", "en": text}


def column(name: str, kind: str = "text", **more: Any) -> dict[str, Any]:
    """Return a column."""
    return {"id": name, "kind": kind, "label": words(name.replace("_", " ").capitalize()), **more}


def choices(*codes: str) -> list[dict[str, Any]]:
    """Return alternatives."""
    return [{"code": code, "label": words(code.capitalize())} for code in codes]


def table(name: str, *columns: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a question that is a table."""
    return {"id": name, "kind": "table", "label": words(name.capitalize()), "row_name": words("Row"),
            "columns": list(columns), **more}  # fmt: skip


BUDGET = table(
    "costs",
    column("what", required=True),
    column("category", "choice", required=True, choices=choices("work", "travel", "audit")),
    column("party", "party"),
    column("year", "choice", choices=choices("1", "2")),
    column("quantity", "number"),
    column("price", "money", required=True),
    role="budget", whole=True, required=True, max_rows=5,
)  # fmt: skip
RESULTS = table("results", column("party", "party"), column("result", "longtext", required=True),
                role="results")  # fmt: skip
ACTIVITIES = table(
    "activities", column("activity"), column("result", "row", of="results"), column("starts_on", "date"),
    column("ends_on", "date"), role="activities",
)  # fmt: skip
SECTION = {"id": "tables", "title": words("Tables"), "questions": [RESULTS, ACTIVITIES, BUDGET]}


def with_tables(component: str = "inception") -> None:
    """Let the component's question set ask for the tables too, before a round has opened with it."""
    from samband.calls.models import QuestionSet
    from samband.rulebook.canonical import content_hash

    for row in QuestionSet.objects.filter(component__code=component):
        row.data = {**row.data, "sections": [*row.data["sections"], SECTION]}
        row.hash = content_hash(row.data)
        row.save()


def cells(key: str, question: str = "costs", /, **values: str) -> dict[str, str]:
    """Return the paths and values of some cells of a row; `r-` and figures are added to a short key."""
    return {f"rows.{question}.{row_key(key)}.{name}": value for name, value in values.items()}


def row_key(key: str) -> str:
    """Return a row's key from a short one."""
    return f"r-{key.rjust(8, '0')}"
