"""Tables as files: what is read back is what was written, and nothing in a cell comes to life."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from samband.foundation.spreadsheets import workbook
from samband.foundation.spreadsheets.cells import defused
from samband.foundation.spreadsheets.delimited import csv_parts
from samband.foundation.spreadsheets.json_text import json_parts
from samband.foundation.spreadsheets.responses import file_name, file_response
from samband.foundation.spreadsheets.sheets import Column, Fact, Kind, Sheet
from samband.foundation.spreadsheets.workbook import write_workbook

ROW = {"name": "Älvar", "who": ("Kalmar", "Полтава"), "lat": 56.5, "money": Decimal("1250000.5"),
       "day": date(2026, 9, 1)}  # fmt: skip
EMPTY: dict[str, Any] = {"name": "", "who": (), "lat": None, "money": None, "day": None}


def column(name: str, label: str, kind: Kind) -> Column:
    return Column(name, label, kind, lambda record: record[name])


COLUMNS = (
    column("name", "Name", Kind.TEXT), column("who", "Who", Kind.TEXTS), column("lat", "Latitude", Kind.NUMBER),
    column("money", "Amount", Kind.AMOUNT), column("day", "Day", Kind.DATE),
)  # fmt: skip


def sheet(records: Iterable[dict[str, Any]], language: str = "en", columns: Any = COLUMNS) -> Sheet:
    about = (Fact("source", "Source", "=Samband"), Fact("address", "Address", "https://example.org/?a=b"))
    return Sheet("Rows: all", "About", language, columns, records, about)


def read_csv(made: Sheet, delimiter: str = ",") -> list[list[str]]:
    text = b"".join(csv_parts(made)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def read_xlsx(made: Sheet) -> Any:
    with write_workbook(made) as file:
        return load_workbook(io.BytesIO(file.read()))


def test_csv_for_an_english_reader() -> None:
    assert b"".join(csv_parts(sheet([]))).startswith(b"\xef\xbb\xbfName,")
    assert read_csv(sheet([ROW, EMPTY])) == [
        ["Name", "Who", "Latitude", "Amount", "Day"],
        ["Älvar", "Kalmar; Полтава", "56.5", "1250000.50", "2026-09-01"],
        ["", "", "", "", ""],
    ]


def test_csv_for_a_swedish_reader_has_semicolons_and_decimal_commas() -> None:
    assert read_csv(sheet([ROW], "sv"), ";")[1] == [
        "Älvar", "Kalmar; Полтава", "56,5", "1250000,50", "2026-09-01",
    ]  # fmt: skip


def test_json_tells_names_types_and_values() -> None:
    told = json.loads(b"".join(json_parts(sheet([ROW, EMPTY]))))
    assert told["about"] == {"source": "=Samband", "address": "https://example.org/?a=b"}
    assert told["columns"][3] == {"name": "money", "label": "Amount", "type": "amount"}
    assert told["rows"] == [
        {"name": "Älvar", "who": ["Kalmar", "Полтава"], "lat": 56.5, "money": 1250000.5, "day": "2026-09-01"},
        {"name": None, "who": [], "lat": None, "money": None, "day": None},
    ]
    assert json.loads(b"".join(json_parts(sheet([]))))["rows"] == []


def test_xlsx_keeps_kinds_and_says_what_it_is() -> None:
    book = read_xlsx(sheet([ROW, EMPTY]))
    assert book.sheetnames == ["Rows all", "About"]
    rows = [list(row) for row in book["Rows all"].values]
    assert rows[0] == ["Name", "Who", "Latitude", "Amount", "Day"]
    assert rows[1][:4] == ["Älvar", "Kalmar; Полтава", 56.5, 1250000.5]
    assert rows[1][4].date() == date(2026, 9, 1) and book["Rows all"]["E2"].number_format == "yyyy-mm-dd"
    assert rows[2:] in ([], [[None] * 5])
    assert [list(row) for row in book["About"].values] == [
        ["Source", "=Samband"], ["Address", "https://example.org/?a=b"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "=HYPERLINK(1)"]
)
def test_a_cell_that_would_run_is_defused(text: str) -> None:
    columns = COLUMNS[:2]
    made = sheet([{"name": text, "who": (text, "b")}], columns=columns)
    assert read_csv(made)[1] == [f"'{text}", f"'{text}; b"]
    book = read_xlsx(sheet([{"name": text, "who": (text, "b")}], columns=columns))
    assert {cell.data_type for cell in book["Rows all"][2]} == {"s"}
    assert book["Rows all"]["A2"].value.replace("_x000D_", "\r") == text


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=1, max_size=5))
@settings(max_examples=60, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_any_text_comes_back(texts: list[str]) -> None:
    made = [{"name": text} for text in texts]
    columns = COLUMNS[:1]
    assert [row[0] if row else "" for row in read_csv(sheet(made, columns=columns))[1:]] == [
        defused(text) for text in texts
    ]
    told = json.loads(b"".join(json_parts(sheet(made, columns=columns))))
    assert [row["name"] or "" for row in told["rows"]] == texts


def test_rows_leave_before_all_have_been_read() -> None:
    read = []

    def records() -> Any:
        for number in range(2_000):
            read.append(number)
            yield ROW

    for writer in (csv_parts, json_parts):
        read.clear()
        next(writer(sheet(records())))
        assert len(read) <= 501


def test_a_file_name_tells_what_and_when() -> None:
    day = date(2026, 11, 22)
    assert (
        file_name(("Samband", "Projekt", "Україна"), day, "csv") == "samband-projekt-ukraina-2026-11-22.csv"
    )
    assert len(file_name(("vatten " * 60,), day, "xlsx")) <= 120


def test_an_answer_carries_its_name_and_the_head_costs_nothing() -> None:
    def never() -> Any:
        raise AssertionError("the rows were read")
        yield

    head = file_response(RequestFactory().head("/"), sheet(never()), ending="xlsx", name="a.xlsx")
    assert head["Content-Disposition"] == 'attachment; filename="a.xlsx"'
    full = file_response(RequestFactory().get("/"), sheet([ROW]), ending="csv", name="a.csv")
    assert (full["Content-Type"], full["X-Robots-Tag"]) == ("text/csv; charset=utf-8", "noindex")
    book = file_response(RequestFactory().get("/"), sheet([ROW]), ending="xlsx", name="a.xlsx")
    assert book["Content-Type"].endswith("spreadsheetml.sheet") and int(book["Content-Length"]) > 1_000
    book.close()


def test_one_workbook_is_made_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "PATIENCE", 0.01)
    request = RequestFactory().get("/")
    with workbook._making:
        busy = file_response(request, sheet([ROW]), ending="xlsx", name="a.xlsx")
        assert (busy.status_code, busy["Retry-After"]) == (503, "30")
        assert file_response(request, sheet([ROW]), ending="csv", name="a.csv").status_code == 200
    again = file_response(request, sheet([ROW]), ending="xlsx", name="a.xlsx")
    assert again.status_code == 200
    again.close()
