"""Answers that carry a table as a file to keep."""

from collections.abc import Iterator
from datetime import date

from anyascii import anyascii
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext

from samband.foundation.spreadsheets.delimited import csv_parts
from samband.foundation.spreadsheets.json_text import json_parts
from samband.foundation.spreadsheets.sheets import Sheet
from samband.foundation.spreadsheets.workbook import BusyError, write_workbook

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
"""The kinds of file, by the ending of their names."""
LONGEST_NAME = 100


def file_name(parts: tuple[str, ...], day: date, ending: str) -> str:
    """Return a name that tells what the file holds and the day it was made, in plain letters."""
    told = "-".join(filter(None, (slugify(anyascii(part)) for part in parts)))
    if len(told) > LONGEST_NAME:
        told = told[:LONGEST_NAME].rpartition("-")[0]
    return f"{told}-{day.isoformat()}.{ending}"


def file_response(request: HttpRequest, sheet: Sheet, *, ending: str, name: str) -> HttpResponseBase:
    """Answer with the table as a file; a browser that asks only for the head costs nothing."""
    try:
        response = HttpResponse() if request.method == "HEAD" else _response(sheet, ending)
    except BusyError:
        return _busy()
    response["Content-Type"] = TYPES[ending]
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    response["X-Robots-Tag"] = "noindex"
    return response


def _busy() -> HttpResponse:
    """Ask to come back, and tell what is there at once."""
    words = gettext(
        "Another large workbook is being made. Try again in half a minute, or choose CSV or JSON instead."
    )
    return HttpResponse(
        words, status=503, headers={"Retry-After": "30"}, content_type="text/plain; charset=utf-8"
    )


def _response(sheet: Sheet, ending: str) -> HttpResponseBase:
    if ending == "xlsx":
        return FileResponse(write_workbook(sheet))
    parts: Iterator[bytes] = csv_parts(sheet) if ending == "csv" else json_parts(sheet)
    return StreamingHttpResponse(parts)
