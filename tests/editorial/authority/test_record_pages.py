"""Records in the back office: lists, one record, history, uses, merging and removing, for each role."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.cast import organisation, with_role

HOME = "/cms/records/"


def browser(user: Any) -> Client:
    """Return a browser in which somebody has signed in."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def rut(funder: Any) -> Client:
    """The browser of an editor."""
    return browser(with_role("Rut Redactor", funder, "editor"))


@pytest.fixture
def pia(funder: Any) -> Client:
    """The browser of the responsible editor."""
    return browser(with_role("Pia Publisher", funder, "publisher"))


@pytest.fixture
def lviv(db: None) -> Any:
    """An organisation without projects, that may be another's double."""
    from samband.catalogue.actions import save_country

    save_country("UA", name_sv="Ukraina", name_en="Ukraine", actor=None)
    return organisation("Lviv", "UA")


def to(row: Any, page: str = "") -> str:
    return f"{HOME}{'place' if hasattr(row, 'geonames_id') else 'organisation'}/{row.pk}/{page}"


def test_every_kind_has_its_list(rut: Client, programme: None) -> None:
    from samband.catalogue.queries.records import AUTHORITIES

    found = {kind: rut.get(f"{HOME}{kind}/").status_code for kind in AUTHORITIES}
    assert found == dict.fromkeys(AUTHORITIES, 200)
    assert [rut.get(f"{HOME}{path}").status_code for path in ("", "merges/", "nothing/")] == [200, 200, 404]


def test_lists_ask_as_often_for_three_rows_as_for_one(
    rut: Client, client: Client, queries_of: Any, lviv: Any
) -> None:
    client.cookies = rut.cookies
    one = queries_of(f"{HOME}organisation/")
    for number in range(3):
        organisation(f"Lviv {number}", "UA").names.create(name=f"Lwów {number}")
    assert queries_of(f"{HOME}organisation/") == one


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"words": "lwow"}, ["Lviv"]),
        ({"words": "LVIV"}, ["Lviv"]),
        ({"words": "nowhere"}, []),
        ({"country": "UA"}, ["Lviv"]),
        ({"country": "??", "p": "9" * 40, "sort": "; drop"}, ["Lviv", "The funder"]),
        ({"only": "unused"}, ["Lviv"]),
        ({"only": "nowhere"}, ["Lviv", "The funder"]),
        ({"form": "funder"}, ["The funder"]),
        ({"sort": "-name"}, ["The funder", "Lviv"]),
        ({"sort": "-projects"}, ["Lviv", "The funder"]),
    ],
)
def test_a_list_shows_what_is_sought(rut: Client, lviv: Any, query: dict[str, str], found: list[str]) -> None:
    lviv.names.create(name="Lwów")
    page = rut.get(f"{HOME}organisation/", query)
    assert [line.row.name for line in page.context["items"].object_list] == found


def written(row: Any, **changes: Any) -> dict[str, Any]:
    """Return what the form of an organisation sends."""
    names = changes.pop("names", [])
    data = {
        "name": row.name, "country": row.country, "kind": row.kind, "number": row.number, "reason": "",
        "name-TOTAL_FORMS": len(names), "name-INITIAL_FORMS": 0, **changes,
    }  # fmt: skip
    for number, name in enumerate(names):
        data |= {f"name-{number}-{key}": value for key, value in name.items()}
    return data


def test_an_edit_is_saved_with_names_and_reason_and_can_be_put_back(rut: Client, lviv: Any) -> None:
    from samband.foundation.records.naming import names_of

    data = written(
        lviv, name="Lviv City", keep_old_name="on", reason="As it signs",
        names=[{"name": "Львів", "language": "uk", "script": "Cyrl", "since": "1256"}],
    )  # fmt: skip
    assert rut.post(to(lviv), data).status_code == 302
    lviv.refresh_from_db()
    told = {"language": "", "script": "", "since": None, "until": None}
    assert (lviv.name, names_of(lviv.names)) == (
        "Lviv City",
        [
            {**told, "name": "Lviv"},
            {"name": "Львів", "language": "uk", "script": "Cyrl", "since": 1256, "until": None},
        ],
    )
    page = rut.get(to(lviv, "history/"))
    edited = next(each for each in page.context["happenings"] if each.event == "Changed")
    assert (edited.entry.actor_name, edited.entry.reason) == ("Rut Redactor", "As it signs")
    assert [(change.label, change.before, change.after) for change in edited.changes] == [
        ("Name", "Lviv", "Lviv City")
    ]
    entry = {"subject": edited.entry.subject, "number": edited.entry.number, "column": "name"}
    assert rut.post(to(lviv, "history/put-back/"), entry).status_code == 302
    lviv.refresh_from_db()
    assert lviv.name == "Lviv"


def test_nothing_typed_is_lost_when_a_name_is_taken(rut: Client, lviv: Any) -> None:
    organisation("Dnipro", "UA")
    answer = rut.post(to(lviv), written(lviv, name="Dnipro", reason="Really", names=[{"name": "Lwów"}]))
    lviv.refresh_from_db()
    assert (answer.status_code, lviv.name, lviv.names.count()) == (422, "Lviv", 0)
    assert [value in answer.text for value in ("Dnipro", "Really", "Lwów", "already")] == [True] * 4


def test_who_writes_at_the_same_time_is_told(rut: Client, pia: Client, lviv: Any) -> None:
    seen = rut.get(to(lviv)).context["form"].initial["seen"]
    assert pia.post(to(lviv), written(lviv, number="1", seen=seen)).status_code == 302
    answer = rut.post(to(lviv), written(lviv, number="2", seen=seen))
    assert (answer.status_code, "Somebody else has changed this record" in answer.text) == (422, True)
    again = answer.context["form"].data["seen"]
    assert rut.post(to(lviv), written(lviv, number="2", seen=again)).status_code == 302


@pytest.mark.parametrize(
    "bad",
    [{"name": ""}, {"country": "??"}, {"kind": "x"}, {"name": "a" * 300}, {"name-TOTAL_FORMS": "many"},
     {"name": "\0"}, {"place": "999"}],
)  # fmt: skip
def test_bad_input_is_refused_kindly(rut: Client, lviv: Any, bad: dict[str, str]) -> None:
    assert rut.post(to(lviv), {**written(lviv), **bad}).status_code == 422


def test_an_address_moves_only_when_asked(rut: Client, lviv: Any) -> None:
    from samband.foundation.records.queries import address_moved

    rut.post(to(lviv), written(lviv, name="Lviv City"))
    lviv.refresh_from_db()
    assert lviv.slug == "lviv"
    rut.post(to(lviv, "address/"), {"slug": "lviv-city"})
    lviv.refresh_from_db()
    assert (lviv.slug, address_moved("organisation", "lviv")) == ("lviv-city", str(lviv.pk))


def test_what_is_used_is_listed_with_links(rut: Client, save: Callable[..., Any], poltava: Any) -> None:
    project = save().project
    page = rut.get(to(poltava, "uses/"))
    used = page.context["used"]
    assert ([each.pk for each in used.projects], len(used.partnerships), used.others) == (
        [project.pk],
        1,
        ("1 seat",),
    )
    assert f"/projects/{project.slug}/" in page.text


def test_the_publisher_merges_after_seeing_what_happens_and_undoes(
    pia: Client, save: Callable[..., Any], poltava: Any, lviv: Any
) -> None:
    from samband.foundation.records.queries import merges

    save()
    preview = pia.get(to(poltava, "merge/"), {"into": lviv.pk})
    assert preview.context["moved"] == ("1 project", "1 partnership", "1 seat")
    done = pia.post(to(poltava, "merge/"), {"into": lviv.pk, "reason": "One"})
    assert (done.status_code, done["Location"]) == (302, to(lviv))
    [made] = merges()
    assert "Poltava → Lviv" in pia.get(f"{HOME}merges/").text
    assert pia.post(f"{HOME}merges/{made.pk}/undo/").status_code == 302
    poltava.refresh_from_db()
    assert poltava.project_rows.count() == 1


def test_a_merge_that_cannot_be_explains_itself(pia: Client, lviv: Any, kalmar: Any) -> None:
    page = pia.get(to(lviv, "merge/"), {"into": kalmar.pk})
    assert ("different countries" in page.text, page.context["possible"]) == (True, False)
    assert pia.post(to(lviv, "merge/"), {"into": kalmar.pk}).status_code == 200
    assert pia.get(to(lviv, "merge/"), {"into": "0"}).status_code == 404
    assert [line.row for line in pia.get(to(lviv, "merge/"), {"q": "kalm"}).context["found"]] == [kalmar]


def test_two_that_look_alike_are_told_apart_once(rut: Client, db: None) -> None:
    """Håbo and Habo are two."""
    hab, habo = organisation("Håbo kommun", "SE"), organisation("Habo kommun", "SE")
    [pair] = rut.get(f"{HOME}organisation/duplicates/").context["pairs"]
    assert {each.row.pk for each in pair.sides} == {hab.pk, habo.pk}
    assert (
        rut.post(f"{HOME}organisation/duplicates/two/", {"one": hab.pk, "other": habo.pk}).status_code == 302
    )
    assert rut.get(f"{HOME}organisation/duplicates/").context["pairs"] == []


def test_only_what_nothing_uses_is_removed(
    pia: Client, lviv: Any, save: Callable[..., Any], poltava: Any
) -> None:
    from samband.people.models import Organisation

    save()
    assert pia.post(to(poltava, "remove/")).status_code == 302
    assert pia.post(to(lviv, "remove/"), {"reason": "Never was"}).status_code == 302
    assert set(Organisation.objects.filter(country="UA")) == {poltava}


def test_editors_edit_and_only_the_publisher_merges_and_removes(
    rut: Client, pia: Client, lviv: Any, coordinator: Any, officer: Any
) -> None:
    pages = ["", "uses/", "history/", "merge/", "remove/"]
    found = {
        name: [client.get(to(lviv, page)).status_code for page in pages]
        for name, client in (
            ("editor", rut), ("publisher", pia), ("coordinator", browser(coordinator)),
            ("officer", browser(officer)), ("nobody", Client()),
        )
    }  # fmt: skip
    assert found == {
        "editor": [200, 200, 200, 404, 404],
        "publisher": [200] * 5,
        "coordinator": [404] * 5,
        "officer": [404] * 5,
        "nobody": [302] * 5,
    }
    assert [rut.post(to(lviv, page)).status_code for page in ("merge/", "remove/")] == [404, 404]
    assert rut.post(f"{HOME}merges/1/undo/").status_code == 404


def test_a_country_keeps_dated_periods_that_do_not_overlap(rut: Client, programme: None) -> None:
    from samband.catalogue.models import Country

    land = Country.objects.get(pk="BA")
    page = rut.get(f"{HOME}country/BA/")
    rows = page.context["rows"].initial
    data = {"name_sv": land.name_sv, "name_en": land.name_en, "aliases": "Bosnien", "cluster": land.cluster,
            "period-TOTAL_FORMS": len(rows), "period-INITIAL_FORMS": len(rows)}  # fmt: skip
    for number, row in enumerate(rows):
        told = {
            name: row[name] or "" for name in ("status", "cluster", "valid_from", "valid_until", "source")
        }
        data |= {f"period-{number}-{name}": value for name, value in told.items()}
    last = len(rows) - 1
    assert rut.post(f"{HOME}country/BA/", {**data, f"period-{last}-status": "closed"}).status_code == 302
    assert land.statuses.get(valid_until=None).status == "closed"
    overlapping = rut.post(f"{HOME}country/BA/", {**data, f"period-{last}-valid_from": "2024-06-01"})
    assert (overlapping.status_code, "overlap" in overlapping.text) == (422, True)


def test_a_place_needs_both_degrees_and_is_added_by_hand(rut: Client, programme: None) -> None:
    from samband.catalogue.models import Place

    data = {"name": "Embu", "country": "KE", "kind": "county", "latitude": "-0.52", "longitude": ""}
    assert rut.post(f"{HOME}place/add/", data).status_code == 422
    assert rut.post(f"{HOME}place/add/", {**data, "longitude": "37.45"}).status_code == 302
    place = Place.objects.get(name="Embu")
    assert (place.slug, place.latitude, place.longitude) == ("embu", -0.52, 37.45)
    assert rut.get(to(place)).context["point"] == (-0.52, 37.45)
    assert rut.post(f"{HOME}place/add/", {**data, "longitude": "37.45"}).status_code == 422


def test_themes_are_added_and_goals_are_not(rut: Client, programme: None) -> None:
    from samband.catalogue.models import Theme

    data = {"name_sv": "Fred", "name_en": "Peace and order", "aliases": "Peace\nPeace\n", "reason": "New"}
    assert rut.post(f"{HOME}theme/add/", data)["Location"] == f"{HOME}theme/peace-and-order/"
    assert Theme.objects.get(pk="peace-and-order").aliases == ["Peace"]
    assert rut.get(f"{HOME}goal/add/").status_code == 404
