"""`samband programme load` and `check` speak about files, not about code."""

from pathlib import Path

from click.testing import CliRunner

from samband.config.cli import main


def test_a_wrong_folder_is_refused_in_words(db: None, tmp_path: Path) -> None:
    said = CliRunner().invoke(main, ["programme", "load", str(tmp_path)])
    assert (said.exit_code, said.output.count("Traceback")) == (1, 0)
    assert said.output.count("The programme cannot be loaded. Nothing has changed.") == 1
    assert said.output.count("programme.toml: This file is missing.") == 1


def test_checking_a_wrong_folder_ends_with_one(db: None, tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["programme", "check", str(tmp_path)]).exit_code == 1


def test_the_built_in_programme_is_sound(db: None) -> None:
    assert CliRunner().invoke(main, ["programme", "check"]).exit_code == 0
