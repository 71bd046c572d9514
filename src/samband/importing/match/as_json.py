"""Prints records in the form of the agreed example records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .resolved import Pair, Record
from .verdicts import Match


def records_as_json(records: Iterable[Record]) -> list[dict[str, Any]]:
    """The records as plain dictionaries; amount, publication type, mentions and note only where there are any."""
    return [_record(record) for record in records]


def _record(record: Record) -> dict[str, Any]:
    printed: dict[str, Any] = {
        "source": record.source,
        "kind": record.kind,
        "title": record.title,
        "language": record.language,
        "swedish_partners": [match.name for match in record.swedish_partners],
        "international_partners": [_place(match) for match in record.international_partners],
        "project_areas": list(record.project_areas),
        "sdgs": list(record.sdgs),
        "themes": list(record.themes),
        "tags": list(record.tags),
        "pairs": [_pair(pair) for pair in record.pairs],
    }
    optional: dict[str, Any] = {
        "amount_sek": record.amount_sek,
        "publication_type": record.publication_type,
        "mentioned_swedish": [match.name for match in record.mentioned_swedish],
        "note": record.note,
    }
    return printed | {name: value for name, value in optional.items() if value}


def _place(match: Match) -> dict[str, str | None]:
    return {"name": match.name, "country": match.country or None}


def _pair(pair: Pair) -> dict[str, str | None]:
    return {
        "swedish": pair.swedish.name,
        "international": pair.international.name,
        "country": pair.international.country or None,
        "area": pair.area,
    }
