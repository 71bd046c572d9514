"""Pictures kept as files: drawn once, never half, never too many, never needed."""

import os
from pathlib import Path
from typing import Any

import pytest

from samband.foundation.sharing import keeping, pictures
from samband.foundation.sharing.keeping import kept
from samband.foundation.sharing.pictures import card, kept_card


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    drawn: list[bytes] = []

    def draw() -> bytes:
        drawn.append(b"picture")
        return drawn[-1]

    folder = tmp_path / "cards"
    assert [kept(folder, ("a", "b"), draw) for _ in range(3)] == [b"picture"] * 3
    assert kept(folder, ("a", "c"), draw) == b"picture"
    assert (len(drawn), len(list(folder.iterdir()))) == (2, 2)


def test_words_are_not_run_together(tmp_path: Path) -> None:
    assert kept(tmp_path, ("ab", "c"), lambda: b"1") == b"1"
    assert kept(tmp_path, ("a", "bc"), lambda: b"2") == b"2"
    assert kept(tmp_path, ("\ud800", ""), lambda: b"3") == b"3"


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert kept(tmp_path / "file", ("a",), lambda: b"picture") == b"picture"


def test_the_oldest_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 20)
    for number in range(21):
        kept(tmp_path, (str(number),), lambda: b"picture")
        newest = max(tmp_path.iterdir(), key=lambda each: each.stat().st_mtime_ns)
        os.utime(newest, ns=(number * 10**9, number * 10**9))
    assert len(list(tmp_path.iterdir())) == 19


def test_one_drawn_without_the_typeface_is_drawn_again(tmp_path: Path, monkeypatch: Any) -> None:
    card.cache_clear()
    monkeypatch.setattr(pictures, "typeface", lambda: "")
    first = kept_card(tmp_path, "Title", "", "Samband")
    monkeypatch.setattr(pictures, "typeface", lambda: "inter")
    assert kept_card(tmp_path, "Title", "", "Samband") == first
    assert len(list(tmp_path.iterdir())) == 2
