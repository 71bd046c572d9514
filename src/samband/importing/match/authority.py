"""Opens everything names are matched against: the Swedish register, places, countries and code lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samband.importing.parse.runs import split_run
from samband.importing.parse.vocabulary import Vocabulary

from .codelists import Codelist, read_codelist, read_rows
from .countries import Countries, read_countries
from .gazetteer import Gazetteer, read_gazetteer
from .swedish import Register, read_register
from .world import open_world


@dataclass(frozen=True, slots=True)
class Authority:
    """All authority data of a programme, read-only and shared by every record of a run."""

    register: Register
    gazetteer: Gazetteer
    countries: Countries
    project_areas: Codelist
    themes: Codelist
    goals: Codelist
    publication_types: Codelist
    vocabulary: Vocabulary


def open_authority(index_path: Path, programme_dir: Path) -> Authority:
    """The authority from the index that `build_index` wrote and the programme's folder.

    Raises FileNotFoundError, naming the path, when the index or a file of the programme is missing.
    """
    places, lists = programme_dir / "places", programme_dir / "codelists"
    register = read_register(places / "swedish-bodies.csv")
    own = frozenset(row["code"] for row in read_rows(lists / "countries.csv"))
    countries = read_countries(places / "country-names.csv", own)
    gazetteer = read_gazetteer(places, open_world(index_path))
    areas, themes = read_codelist(lists / "project-areas.csv"), read_codelist(lists / "themes.csv")
    goals, types = read_codelist(lists / "goals.csv"), read_codelist(lists / "publication-types.csv")
    vocabulary = Vocabulary(
        project_areas=areas.english,
        themes=themes.english,
        goals={wording: int(term.code) for wording, term in goals.by_key.items()},
        publication_types=types.english,
        countries=countries.by_name,
        are_swedish=lambda text: _all_known(text, lambda part: register.find(part) is not None),
        are_international=lambda text: _all_known(text, gazetteer.is_known),
    )
    return Authority(register, gazetteer, countries, areas, themes, goals, types, vocabulary)


def _all_known(text: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a line is made of known names only."""
    pieces = [
        part for piece in text.split(",") if piece.strip() for part in split_run(piece.strip(), is_known)
    ]
    return bool(pieces) and len(text) < 1500 and all(is_known(piece) for piece in pieces)
