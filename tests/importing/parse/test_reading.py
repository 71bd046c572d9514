"""Each reason to refuse a file, with the line it names."""

from pathlib import Path

import pytest

from samband.importing.parse.pages import Page, read_page
from samband.importing.parse.problems import MESSAGES, Problem
from samband.importing.parse.reading import SIZE_LIMIT, find_markup, read_text

REFUSED = [
    (b"", "empty", 0),
    (b" \n\t\n", "empty", 0),
    ("\ufeff\u200b\n".encode(), "empty", 0),
    (b"URL: https://example.org/\n\n  \n", "empty", 1),
    (b"A title\n\nA body\x00 with a null byte\n", "binary", 3),
    (b"%PDF-1.7\nnot a page", "binary", 1),
    (b"PK\x03\x04 a spreadsheet", "binary", 1),
    ("En titel\n\nText på svenska".encode("utf-16"), "utf-16", 1),
    ("En titel".encode("utf-16-le"), "utf-16", 1),
    ("En titel\nV\xe4xj\xf6".encode("latin-1"), "encoding", 2),
    (b"<!DOCTYPE html>\n<html><body>Hej</body></html>", "html", 1),
    (b"URL: https://example.org/\n\n<html lang='sv'>", "html", 3),
    (b"A title\n\n" + b"<p>one</p>\n" * 8, "html", 3),
]


@pytest.mark.parametrize(("data", "code", "line"), REFUSED)
def test_refusals_name_file_and_line(data: bytes, code: str, line: int, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    problem = read_page(path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.path, problem.line) == (code, path, line)


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    assert read_page(path) == Problem("missing", path)


def test_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    problem = read_page(tmp_path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.params) == ("unreadable", {"reason": "Is a directory"})


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert read_page(path) == Problem("too-large", path, params={"size": 50_000_000, "limit": SIZE_LIMIT})


def test_a_problem_reads_as_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    problem = Problem("encoding", path, 7, {"byte": "0xe4"})
    expected = f"{path}:7: Byte 0xe4 on this line is not UTF-8. Save the text as UTF-8 and try again."
    assert str(problem) == expected
    assert str(Problem("empty", path)) == f"{path}: {MESSAGES['empty']}"


def test_marks_line_ends_and_decomposed_letters_are_tidied(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("\ufeffVa\u0308xjo\u0308\u00a0kommun\r\nrad\rtv\u00ada".encode())
    assert read_text(path) == "Växjö kommun\nrad\ntva"


def test_the_first_line_gives_the_address(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("\nurl: https://example.org/a\nTitle\n", encoding="utf-8")
    assert read_page(path) == Page(path, "https://example.org/a", ("Title", ""), 3)


def test_a_text_about_markup_is_no_markup() -> None:
    assert find_markup("Write a < b and c > d, or <b>once</b>.\nThat is all.") == 0
