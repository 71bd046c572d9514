"""The list as data: facets counted by hand, every filter, order and suggestion, one address for one wish."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.catalogue.models import Grant, Network, Project
from samband.catalogue.queries import (
    codelists,
    every_card,
    matching,
    read_wish,
    search_catalogue,
    suggestions,
    within,
)
from samband.catalogue.queries.documents import FACETS, title_key
from samband.catalogue.queries.wishes import Wish

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)

projects_strategy = st.lists(
    st.fixed_dictionaries({
        "areas": st.sets(st.sampled_from(["technical", "education", "planning"]), max_size=2),
        "themes": st.sets(st.sampled_from(["gender", "human-rights"])),
        "goals": st.sets(st.sampled_from([5, 6, 16])),
        "core_areas": st.sets(st.sampled_from(["equity", "participation"])),
        "networks": st.sets(st.sampled_from(["climate", "equitable-health"])),
        "component": st.sampled_from(["", "inception", "project"]),
        "starts_on": st.none() | st.integers(-900, 400).map(lambda n: TODAY + timedelta(days=n)),
        "days": st.none() | st.integers(0, 900),
        "amount": st.none() | st.sampled_from([0, 99_999, 100_000, 250_000, 3_000_000]),
        "turned": st.booleans(),
    }),
    max_size=9,
)  # fmt: skip
VALUES = {
    "area": ["education", "technical", "nothing"], "theme": ["gender"], "goal": ["16", "5"], "core": ["equity"],
    "network": ["climate"], "component": ["inception", "project"], "status": ["running", "planned", "finished"],
    "year": ["2025", "2026", "2027"], "amount": ["sek-0", "sek-100", "sek-2000"], "country": ["UA", "KE"],
    "cluster": ["europe"], "swedish": ["kalmar-kommun"], "international": ["poltava"],
}  # fmt: skip
chosen_strategy = st.dictionaries(st.sampled_from(sorted(VALUES)), st.integers(1, 3), max_size=3).map(
    lambda found: {facet: tuple(sorted(VALUES[facet][:many])) for facet, many in found.items()}
)


def by_hand(facts: dict[str, Any], land: str, cluster: str, bands: Any) -> dict[str, set[str]]:
    """Say what a project has in every facet, from its facts alone."""
    first = facts["starts_on"]
    last = first + timedelta(days=facts["days"]) if first and facts["days"] is not None else None
    status = set()
    if last is not None and last < TODAY:
        status = {"finished"}
    elif first is not None and first > TODAY:
        status = {"planned"}
    elif last is not None:
        status = {"running"}
    return {
        "area": set(facts["areas"]), "theme": set(facts["themes"]), "goal": {str(n) for n in facts["goals"]},
        "core": set(facts["core_areas"]), "network": set(facts["networks"]),
        "component": {facts["component"]} - {""}, "status": status,
        "year": {str(y) for y in range(first.year, (last or first).year + 1)} if first else set(),
        "amount": {code for code, (low, below) in bands.items()
                   if facts["amount"] is not None and low <= facts["amount"] < below},
        "country": {land}, "cluster": {cluster}, "swedish": {"kalmar-kommun"}, "international": {"poltava"},
    }  # fmt: skip


def stored(facts: dict[str, Any], number: int, save: Any) -> None:
    first = facts["starts_on"]
    ends = first + timedelta(days=facts["days"]) if first and facts["days"] is not None else None
    told = {
        name: tuple(sorted(facts[name])) for name in ("areas", "themes", "goals", "core_areas", "networks")
    }
    project = save(
        f"Project {number}", starts_on=first, ends_on=ends, component=facts["component"], **told
    ).project
    if facts["amount"] is not None:
        Grant.objects.create(
            project=project,
            case_number=f"C-{number}",
            decided_on=TODAY,
            amount=Decimal(facts["amount"]),
            currency="SEK",
        )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(projects=projects_strategy, chosen=chosen_strategy)
def test_every_facet_is_counted_as_by_hand(save: Any, projects: list[Any], chosen: dict[str, Any]) -> None:
    from samband.catalogue.actions import rebuild_index
    from samband.catalogue.actions.indexing import indexing_at_the_end

    Project.objects.all().delete()
    with indexing_at_the_end():
        for number, facts in enumerate(projects):
            stored(facts, number, save)
    rebuild_index()
    bands = {
        code: (b.lowest, Decimal("inf") if b.below is None else b.below)
        for code, b in codelists().amount.items()
    }
    known = [by_hand(facts, "UA", "europe", bands) for facts in projects]

    def fits(has: dict[str, set[str]], but: str = "") -> bool:
        return all(facet == but or has[facet] & set(values) for facet, values in chosen.items())

    listing = search_catalogue(Wish(chosen=chosen, everything=frozenset(FACETS)), today=TODAY)
    assert listing.total == sum(map(fits, known))
    for group in listing.facets:
        expected = Counter(v for has in known if fits(has, group.name) for v in has[group.name])
        shown = {option.value: option.count for option in group.options if option.count}
        assert (group.name, shown) == (group.name, dict(expected))


@pytest.fixture
def three(save: Any, grant: Any) -> None:
    """Three projects that differ in title, age, amount and period."""
    save("Öar", title_sv="Öar", title_en="Islands", starts_on=date(2020, 1, 1), ends_on=date(2021, 6, 30))
    save(
        "Zebra", starts_on=date(2027, 1, 1), networks=("climate",), summary_en="Waste, waste and clean water."
    )
    grant(title_sv="Å", title_en="Rivers", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31),
          summary_sv="Rent vatten till alla.")  # fmt: skip


def titles(query: str, language: str = "en") -> list[str]:
    with override(language):
        return [line.title for line in search_catalogue(read_wish(QueryDict(query)), today=TODAY).lines]


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [
        ("", "en", ["Zebra", "Rivers", "Islands"]),
        ("sort=title", "en", ["Islands", "Rivers", "Zebra"]),
        ("sort=title", "sv", ["Zebra", "Å", "Öar"]),
        ("sort=amount", "en", ["Rivers", "Zebra", "Islands"]),
        ("sort=nonsense", "en", ["Zebra", "Rivers", "Islands"]),
        ("status=running", "en", ["Rivers"]), ("status=planned&status=finished", "en", ["Zebra", "Islands"]),
        ("year=2021", "en", ["Islands"]), ("year=2021&year=2026", "en", ["Rivers", "Islands"]),
        ("amount=sek-250", "en", ["Rivers"]), ("component=inception", "en", ["Rivers"]),
        ("network=climate", "en", ["Zebra"]), ("cluster=europe&year=2020", "en", ["Islands"]),
        ("cluster=asia", "en", []), ("year=20²1", "en", []), ("year=%ED%A0%80", "en", []),
    ],
)  # fmt: skip
def test_filters_and_orders(three: None, query: str, language: str, expected: list[str]) -> None:
    assert titles(query, language) == expected
    wish = read_wish(QueryDict(query))
    with override(language):
        ordered = list(matching(wish, today=TODAY))
        everything = within(wish, today=TODAY)
        assert [card["slug"] for card in every_card(wish, today=TODAY)] == [
            Project.objects.get(pk=number).slug for number in ordered
        ]
    assert len(ordered) == len(expected)
    assert everything is None or sorted(everything) == sorted(ordered)


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("Полтава", [("полтава", "Poltava")]),
        ("Україна", [("україна", "Ukraine")]),
        ("ukraine", []),
        ("poltava", []),
    ],
)
def test_other_names_are_told(save: Any, query: str, understood: list[tuple[str, str]]) -> None:
    save()
    with override("en"):
        listing = search_catalogue(read_wish(QueryDict(f"q={query}")))
    assert (listing.total, list(listing.guidance.understood)) == (1, understood)


def test_hits_are_marked_and_quoted_in_the_readers_language(three: None) -> None:
    with override("sv"):
        (line,) = search_catalogue(read_wish(QueryDict("q=VATTEN"))).lines
    assert (line.quote, line.quote_lang) == ("Rent <mark>vatten</mark> till alla.", "")
    with override("sv"):
        (line,) = search_catalogue(read_wish(QueryDict('q="clean water"'))).lines
    assert line.quote == "Waste, waste and <mark>clean</mark> <mark>water</mark>."
    assert line.quote_lang == ' lang="en"'
    with override("en"):
        (line,) = search_catalogue(read_wish(QueryDict("q=zebr"))).lines
    assert (line.heading, line.quote) == ("<mark>Zebra</mark>", "")


def test_an_empty_answer_leads_on(client: Any, three: None) -> None:
    html = client.get("/en/projects/", {"q": "zebra", "year": "2020"}).content.decode()
    assert 'href="?q=zebra">Take the choices in Year away</a> (1)' in html
    html = client.get("/en/projects/", {"q": "zebra rivers"}).content.decode()
    assert 'href="?q=zebra">Search without rivers</a> (1)' in html
    html = client.get("/en/projects/", {"q": "sebbra"}).content.decode()
    assert 'Did you mean <a href="?q=zebra">zebra</a>?' in html


def test_what_begins_as_it_is_typed_is_suggested(client: Any, three: None) -> None:
    def labels(typed: str) -> list[tuple[str, str, int]]:
        with override("en"):
            return [(each.label, each.kind, each.count) for each in suggestions(typed)]

    assert labels("ukr") == [("Ukraine", "Country", 3)]
    assert labels("укра") == [("Ukraine", "Country", 3)]
    assert labels("пол") == [("Poltava", "International partner", 3)]
    assert labels("clim") == [("Climate", "Network", 1)]
    assert labels("k") == labels("") == labels("\0 \ud800") == labels("x" * 100_000) == []
    answer = client.get(reverse("catalogue:project_suggest"), {"q": "ukra"})
    assert answer.json() == {"suggestions": [["Ukraine", "Country", 3, "/en/projects/?country=UA"]]}


def test_suggestions_cost_the_same_with_one_project_and_three(queries_of: Any, save: Any) -> None:
    address = reverse("catalogue:project_suggest")
    save("One")
    one = queries_of(address, q="pol")
    save("Two")
    save("Three")
    assert queries_of(address, q="pol") == one


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("sort=newest", ""), ("sort=newest&q=a", "q=a&sort=newest"), ("sort=title", "sort=title"), ("sort=x", ""),
        ("status=running&country=KE", "country=KE&status=running"), ("q=a%00b&page=2", "q=a+b&page=2"),
        ("amount=sek-0&year=2020&year=2019", "year=2019&year=2020&amount=sek-0"), ("unknown=1&all=unknown", ""),
    ],
)  # fmt: skip
def test_one_wish_has_one_address(query: str, address: str) -> None:
    assert read_wish(QueryDict(query)).address() == address
    assert read_wish(QueryDict(address)).address() == address


def test_halves_of_characters_are_left_out() -> None:
    params = QueryDict(mutable=True)
    params.setlist("country", ["U\ud800A", "\udfff"])
    params["q"] = "a\ud800b"
    assert read_wish(params).address() == "q=ab&country=UA"


def test_bands_are_written_in_the_readers_language(codelists_now: Any) -> None:
    with override("en"):
        assert [str(codelists_now.amount[code]) for code in ("sek-0", "sek-100", "sek-2000")] == [
            "Less than SEK\xa0100,000", "SEK\xa0100,000 to less than SEK\xa0250,000", "SEK\xa02,000,000 or more",
        ]  # fmt: skip


@pytest.fixture
def codelists_now(codelists: None) -> Any:
    """The codelists as they are read."""
    from samband.catalogue.queries import codelists as read

    assert Network.objects.exists()
    return read()


@pytest.mark.parametrize(
    ("language", "sorted_titles"),
    [
        ("sv", ["”Alfa”", "beta", "Zeta", "Åre", "Äng", "Ö"]),
        ("en", ["”Alfa”", "Åre", "Äng", "beta", "Ö", "Zeta"]),
    ],
)
def test_titles_are_sorted_as_the_language_does(language: str, sorted_titles: list[str]) -> None:
    assert sorted(sorted_titles, key=lambda title: title_key(title, language)) == (
        sorted_titles if language == "sv" else ["”Alfa”", "Äng", "Åre", "beta", "Ö", "Zeta"]
    )


@pytest.mark.parametrize(
    ("words", "chip"),
    [
        ("rivers", "“rivers”"),
        ('"clean rivers"', "“clean rivers”"),
        ('"a b" c "d"', '“"a b" c "d"”'),
        ('"', '“"”'),
    ],
)
def test_a_chip_sets_the_marks_around_a_phrase_once(words: str, chip: str, programme: None) -> None:
    assert search_catalogue(Wish(words=words)).chips[0].label == chip
