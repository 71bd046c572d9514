"""The types of publications: the programme's own list, read from its folder."""

import csv
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language

LIST = Path("codelists", "publication-types.csv")


def publication_types(language: str | None = None) -> dict[str, str]:
    """Return the name of each type by its code, in a language (the reader's by default)."""
    code = language or get_language() or "sv"
    column = 0 if code == "sv" else 1
    return {key: names[column] for key, names in _read(settings.PROGRAMME / LIST).items()}


def type_named(word: str) -> str:
    """Return the code of a type from one of its names, "" when no type is called so."""
    wanted = word.casefold().strip()
    for code, names in _read(settings.PROGRAMME / LIST).items():
        if wanted == code or wanted in (name.casefold() for name in names):
            return code
    return ""


@lru_cache(maxsize=4)
def _read(path: Path) -> dict[str, tuple[str, ...]]:
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            row["code"]: (row["name_sv"], row["name_en"], *(row["aliases"] or "").split("|"))
            for row in csv.DictReader(lines)
        }
