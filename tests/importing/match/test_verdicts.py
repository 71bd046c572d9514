"""How sure matches are: no wrong automatic merge, and every doubt keeps its candidates."""

from pathlib import Path

import pytest

from samband.importing.match.authority import Authority, open_authority
from samband.importing.match.index import build_index
from samband.importing.match.places import Surroundings, resolve_place
from samband.importing.match.taxonomies import area_in, canonical_terms
from samband.importing.match.verdicts import Verdict
from tests.environment import ROOT


def around(authority: Authority, hint: str = "", *near: str) -> Surroundings:
    return Surroundings(hint, (frozenset(near), frozenset(), authority.countries.programme))


@pytest.mark.parametrize(
    ("written", "name", "verdict"),
    [
        ("Falu kommun", "Falu kommun", Verdict.EXACT),
        ("Falun", "Falu kommun", Verdict.VARIANT),
        ("Håbo", "Håbo kommun", Verdict.VARIANT),
        ("Habo", "Habo kommun", Verdict.VARIANT),
        ("Norköpings kommun", "Norrköpings kommun", Verdict.FUZZY_SAFE),
        ("Hobo kommun", "Hobo kommun", Verdict.DOUBTFUL),
        ("Nyköpngs kommun", "Nyköpings kommun", Verdict.FUZZY_SAFE),
        ("Luleå tekniska universitet", "Luleå tekniska universitet", Verdict.UNKNOWN),
    ],
)
def test_swedish_verdicts(written: str, name: str, verdict: Verdict, authority: Authority) -> None:
    match = authority.register.resolve(written)
    assert (match.name, match.verdict) == (name, verdict)


@pytest.mark.parametrize(
    ("written", "hint", "near", "result"),
    [
        ("Kalush", "", "UA", ("Kalush", "UA", Verdict.EXACT)),
        ("Cherson", "", "UA", ("Kherson", "UA", Verdict.VARIANT)),
        ("Kopytchyntsi", "", "UA", ("Kopychyntsi", "UA", Verdict.FUZZY_SAFE)),
        ("Busia", "UG", "", ("Busia", "UG", Verdict.EXACT)),
        ("Busia", "", "KE", ("Busia", "KE", Verdict.EXACT)),
        ("Busia", "", "", ("Busia", "KE", Verdict.DOUBTFUL)),
        ("Kalush", "KE", "", ("Kalush", "KE", Verdict.DOUBTFUL)),
        ("Qwertyville Town Council", "", "ZM", ("Qwertyville", "ZM", Verdict.UNKNOWN)),
        ("Qwertyville", "", "", ("Qwertyville", "", Verdict.UNKNOWN)),
        ("Córdoba", "", "CO", ("Córdoba", "CO", Verdict.EXACT)),
        ("Springfield", "", "", ("Springfield", "US", Verdict.DOUBTFUL)),
    ],
)
def test_place_verdicts(
    written: str, hint: str, near: str, result: tuple[str, str, Verdict], authority: Authority
) -> None:
    match = resolve_place(written, around(authority, hint, *([near] if near else [])), authority.gazetteer)
    assert (match.name, match.country, match.verdict) == result


def test_a_doubt_keeps_its_candidates(authority: Authority) -> None:
    match = resolve_place("Busia", around(authority), authority.gazetteer)
    assert sorted(candidate.key for candidate in match.candidates)[:2] == ["KE:busia", "UG:busia"]


def test_unknown_terms_keep_their_words(authority: Authority) -> None:
    lines = ["Human RightsSomething Entirely New"]
    assert canonical_terms(lines, authority.themes) == ("Human rights", "Something entirely new")


@pytest.mark.parametrize(
    ("wording", "area"),
    [
        ("Tekniska tjänster och infrastruktur", "Technical services and infrastructure"),
        ("Fostering Inclusive Leadership and Governance", "Inclusive leadership and governance"),
        ("Promoting Democratic Education", "Education"),
        ("Something else", None),
    ],
)
def test_areas_in_free_wordings(wording: str, area: str | None, authority: Authority) -> None:
    assert area_in(wording, authority.project_areas) == area


def test_the_register_is_whole(authority: Authority) -> None:
    kinds = [body.kind for body in authority.register.bodies]
    assert (kinds.count("municipality"), kinds.count("region")) == (289, 21)
    assert authority.register.find("Gotlands kommun") == authority.register.regions["gotland"]


def test_the_index_says_what_it_holds(tmp_path: Path) -> None:
    target = tmp_path / "folder" / "world.sqlite3"
    summary = build_index(target)
    assert summary.size == target.stat().st_size
    assert 40_000 < summary.places < 60_000
    assert [path.name for path in target.parent.iterdir()] == ["world.sqlite3"]


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "none.sqlite3"
    with pytest.raises(FileNotFoundError) as caught:
        open_authority(missing, ROOT / "programme")
    assert caught.value.args == (missing,)
