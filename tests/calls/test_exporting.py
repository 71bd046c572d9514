"""The programme comes back as it was loaded, and what was written on screen becomes files."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samband.calls.actions import load_programme
from samband.calls.models import QuestionSet
from samband.calls.queries import export_programme, programme_problems
from samband.calls.queries.lines import lines_of, placed
from samband.rulebook.canonical import canonical_json
from samband.rulebook.writing import to_toml
from tests.environment import ROOT


def told(folder: Path, names: list[str]) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def test_what_was_loaded_comes_back_byte_for_byte(folder: Path, tmp_path: Path, db: None) -> None:
    load_programme(folder)
    names = export_programme(tmp_path / "out")
    files = [path for path in folder.rglob("*") if path.suffix in (".toml", ".csv")]
    loaded = sorted(str(path.relative_to(folder)) for path in files if "site" not in path.parts)
    assert names == loaded
    assert told(tmp_path / "out", names) == told(folder, names)


def test_what_was_exported_loads_without_a_change(folder: Path, tmp_path: Path, db: None) -> None:
    load_programme(folder)
    export_programme(tmp_path / "out")
    assert load_programme(tmp_path / "out").endswith("; nothing new")
    assert programme_problems(tmp_path / "out") == []


def test_lines_of_another_system_are_normalised(folder: Path, tmp_path: Path, db: None) -> None:
    name = "components/project.toml"
    plain = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_bytes(b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode())
    load_programme(folder)
    export_programme(tmp_path / "out")
    assert (tmp_path / "out" / name).read_bytes() == plain.encode()


def test_a_version_written_on_screen_becomes_a_file_once_its_round_is_open(
    folder: Path, tmp_path: Path, running: Any
) -> None:
    load_programme(folder)
    row = running.question_set
    data = {**row.data, "version": "2026-01.1"}
    made = QuestionSet.objects.create(
        component=row.component, name=row.name, version="2026-01.1", valid_from=row.valid_from, data=data,
        hash="x", made_for=running,
    )  # fmt: skip
    name = "forms/inception-2026-01.1.toml"
    assert name in export_programme(tmp_path / "out")
    written = tomllib.loads((tmp_path / "out" / name).read_text(encoding="utf-8"))
    assert canonical_json(written) == canonical_json(made.data)


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "programme").glob("[bcfr]*/*.toml")),
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_the_normal_form_says_the_same_and_stays_the_same(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    written = to_toml(data)
    again = tomllib.loads(written)
    assert canonical_json(again) == canonical_json(data)
    assert to_toml(again) == written


TEXTS = st.text(max_size=12)
CONTENT = st.recursive(
    st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(TEXTS, CONTENT, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_content_is_read_back_as_it_was(data: dict[str, Any]) -> None:
    assert tomllib.loads(to_toml(data)) == data


def test_a_float_has_no_place_in_programme_data() -> None:
    with pytest.raises(TypeError):
        to_toml({"amount": 1.5})


TOML = """\
id = "x"

[title]
sv = "a"

[[rules]]
id = "one"
text = \"\"\"
id = "not this"
\"\"\"

  [[rules.limits]]
  amount = 1
  [[rules.limits]]
  amount = 2

[[rules]]
id = "two"
  [[rules.limits]]
  amount = 3
"""


def test_places_are_found_by_their_line() -> None:
    assert lines_of(TOML) == {
        "id": 1, "title": 3, "title.sv": 4, "rules[1]": 6, "rules[1].id": 7, "rules[1].text": 8,
        "rules[1].limits[1]": 12, "rules[1].limits[1].amount": 13, "rules[1].limits[2]": 14,
        "rules[1].limits[2].amount": 15, "rules[2]": 17, "rules[2].id": 18, "rules[2].limits[1]": 19,
        "rules[2].limits[1].amount": 20,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("rules[2].limits[1].amount", 20), ("rules[2].limits[1].name", 19), ("rules[1].text.sv", 8),
        ("rules[3].id", None), ("nothing", None), ("line 7.code", 7),
    ],
)  # fmt: skip
def test_what_is_missing_has_the_line_of_its_table(path: str, found: int | None) -> None:
    assert placed(TOML, path)[0] == found
