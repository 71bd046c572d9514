"""Changes to a question set as data: each takes the whole set and returns a new one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

Data = dict[str, Any]
LONGEST_ID = 40


def find_question(data: Mapping[str, Any], question_id: str) -> Data | None:
    """Return a question by its id, or None."""
    return next((question for question in _questions(data) if question["id"] == question_id), None)


def with_question(data: Data, section_id: str, question: Data) -> Data:
    """Return the set with a question at the end of a section."""
    new = deepcopy(data)
    for section in new["sections"]:
        if section["id"] == section_id:
            section["questions"].append(question)
    return new


def with_changed(data: Data, question: Data) -> Data:
    """Return the set with a question of the same id in the place of the old one."""
    new = deepcopy(data)
    for section in new["sections"]:
        section["questions"] = [
            question if old["id"] == question["id"] else old for old in section["questions"]
        ]
    return new


def without_question(data: Data, question_id: str) -> Data:
    """Return the set without a question; a section that held nothing else goes too."""
    new = deepcopy(data)
    for section in new["sections"]:
        section["questions"] = [old for old in section["questions"] if old["id"] != question_id]
    new["sections"] = [section for section in new["sections"] if section["questions"]]
    return new


def moved(data: Data, question_id: str, step: int) -> Data:
    """Return the set with a question one place up (-1) or down (1); past the edge it changes section.

    A section's only question stays, since an empty section says nothing.
    """
    new = deepcopy(data)
    sections = new["sections"]
    for number, section in enumerate(sections):
        rows = section["questions"]
        at = next((n for n, row in enumerate(rows) if row["id"] == question_id), None)
        if at is None:
            continue
        if 0 <= at + step < len(rows):
            rows[at], rows[at + step] = rows[at + step], rows[at]
        elif 0 <= number + step < len(sections) and len(rows) > 1:
            neighbour = sections[number + step]["questions"]
            neighbour.insert(0 if step > 0 else len(neighbour), rows.pop(at))
        break
    return new


def free_id(data: Mapping[str, Any], label: str) -> str:
    """Return an id made from a label that neither a question nor a section of the set has."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST_ID].strip("_") or "question"
    taken = {question["id"] for question in _questions(data)} | {row["id"] for row in data["sections"]}
    names = [base, *(f"{base}_{n}" for n in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


def _questions(data: Mapping[str, Any]) -> Iterable[Data]:
    return (question for section in data["sections"] for question in section["questions"])
