"""Federations named by their place alone count in lists of bodies and nowhere else."""

import pytest

from samband.importing.match.authority import Authority
from samband.importing.match.pairs import read_enumerations
from samband.importing.parse.passages import read_passages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pengar går till Falun, Sjuhärad, Umeå och Skaraborg.",
            ["Falu kommun", "Sjuhärads kommunalförbund", "Umeå kommun", "Skaraborgs kommunalförbund"],
        ),
        (
            "Med är Fyrbodals kommunalförbund, Lund och Växjö.",
            ["Fyrbodals kommunalförbund", "Lunds kommun", "Växjö kommun"],
        ),
        ("Kommuner i Sjuhärad, Skaraborg och Fyrbodal hörde av sig.", []),
        ("Kommuner i Sjuhärad, Skaraborg och Lund hörde av sig.", []),
        ("Det regnar i Sjuhärad.", []),
    ],
)
def test_bodies_in_a_list(text: str, expected: list[str], authority: Authority) -> None:
    bodies = read_enumerations(read_passages([text], authority.vocabulary), authority)
    assert [body.name for body in bodies] == expected
