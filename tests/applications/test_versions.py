"""Finding, naming, comparing and restoring versions."""

from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.applications.actions import confirm, name_version, remove_member, restore
from samband.applications.queries import compared, content, revision_of, values_at, versions
from samband.applications.states import Method
from tests.applications.making import fresh, member, party, put, refused, team, verbs


def values(case):
    return content(fresh(case)).values


def test_what_it_said_at_a_revision_is_read_from_the_saves(case, coordinator):
    put(case, coordinator, {"title.en": "One", "goals": ["16"]})
    put(case, coordinator, {"title.en": "Two", "goals": []})
    assert values_at(case, 0) == {}
    assert values_at(case, 1) == {"title.en": "One", "goals": ["16"]}
    assert values_at(case, 2) == values(case) == {"title.en": "Two"}


def test_versions_are_named_confirmed_handed_in_and_the_last_of_a_day(submitted, coordinator, now):
    number = submitted.revision
    name_version(submitted, name="Before the council", actor=coordinator)
    name_version(submitted, name="Before the council", actor=coordinator)
    lines = versions(fresh(submitted))
    assert [(line.revision, line.names) for line in lines] == [(number, ["Before the council"])]
    assert lines[0].reasons == [
        "Confirmed by Kalmar kommun", "Confirmed by Poltava",
        f"Handed in, receipt {submitted.number}-1", "Last save of 23 November 2026",
    ]  # fmt: skip
    assert verbs(submitted).count("applications.version_named") == 1


def test_naming_needs_a_person_of_the_case_and_something_written(case, coordinator, stranger, officer):
    assert refused(name_version, case, name="Early", actor=coordinator) == ["version.nothing_written"]
    put(case, coordinator, {"title.en": "One"})
    for person in (stranger, officer):
        assert refused(name_version, case, name="Mine", actor=person) == ["flow.not_permitted"]


def test_restoring_one_field_is_a_new_save_that_voids_confirmations(ready, coordinator):
    old = ready.revision
    put(ready, coordinator, {"title.en": "Other", "summary.en": "Changed"})
    confirm(fresh(ready), party=party(ready, "swedish"), actor=coordinator, method=Method.CODE)
    seen = fresh(ready).revision
    done = restore(fresh(ready), revision=old, seen=seen, paths=["title.en"], actor=coordinator)
    assert (done.revision, done.changed, done.left) == (seen + 1, ["title.en"], [])
    assert (values(ready)["title.en"], values(ready)["summary.en"]) == ("Young voices in the city", "Changed")
    assert fresh(ready).state == "draft"
    assert verbs(ready)[-3:] == ["applications.restored", "applications.saved", "case.reopen"]
    assert values_at(ready, seen)["title.en"] == "Other"
    assert [line.reasons[0] for line in versions(ready) if line.revision == seen] == [
        "Before something was restored"
    ]


def test_a_whole_version_comes_back_with_its_people(shared, coordinator):
    put(shared, coordinator, {"title.en": "One", "goals": ["4"], **team("swedish", "1")})
    then = values(shared)
    old = fresh(shared).revision
    remove_member(fresh(shared), key="m-10000002", actor=coordinator)
    put(
        shared,
        coordinator,
        {"title.en": "", "goals": ["4", "5"], **member("m-new", "swedish", "Nils", "official")},
    )
    assert values(shared) != then
    restore(fresh(shared), revision=old, seen=fresh(shared).revision, actor=coordinator)
    assert values(shared) == then
    assert values_at(shared, fresh(shared).revision) == then


def test_the_other_partners_answers_stay(shared, coordinator, counterpart):
    own, theirs = "answers.local_democracy.swedish", "answers.local_democracy.international"
    put(shared, coordinator, {own: "Ours"})
    put(shared, counterpart, {theirs: "Theirs"})
    done = restore(fresh(shared), revision=0, seen=fresh(shared).revision, actor=coordinator)
    assert (done.changed, done.left) == ([own], [theirs])
    assert values(shared) == {theirs: "Theirs"}
    now = fresh(shared)
    assert refused(restore, now, revision=0, seen=now.revision, actor=coordinator) == ["flow.not_permitted"]


def test_restoring_is_refused_to_others_afterwards_and_over_newer_words(
    submitted, case, coordinator, counterpart, stranger, officer
):
    for person in (coordinator, stranger, officer):
        codes = refused(restore, submitted, revision=1, seen=submitted.revision, actor=person)
        assert codes == ["flow.not_permitted"]


def test_words_that_came_meanwhile_are_not_overwritten(shared, coordinator, counterpart):
    put(shared, coordinator, {"title.en": "One"})
    put(shared, coordinator, {"title.en": "Two"})
    put(shared, counterpart, {"title.en": "Three"})
    now = fresh(shared)
    assert refused(restore, now, revision=1, seen=2, actor=coordinator) == ["version.changed_meanwhile"]
    assert restore(now, revision=3, seen=3, actor=coordinator).changed == []
    assert values(shared) == {"title.en": "Three"}


def test_a_comparison_tells_words_lists_amounts_and_cells(shared, coordinator):
    put(shared, coordinator, {"title.en": "A plan", "goals": ["4"], "budget.requested": "1000",
                              **member("m-1", "swedish", "Ann", "official")})  # fmt: skip
    before = values(shared)
    put(shared, coordinator, {"title.en": "A good plan", "goals": ["5"], "budget.requested": "2000",
                              "members.m-1.position": "Planner"})  # fmt: skip
    project, people = compared(shared, before, values(shared))
    told = {item.path: [(str(p.change), p.text) for p in item.pieces] for item in project.fields}
    assert told["title.en"] == [("same", "A "), ("in", "good "), ("same", "plan")]
    assert told["budget.requested"] == [("out", "SEK\xa01,000"), ("in", "SEK\xa02,000")]
    assert [(change, text.split(".")[0]) for change, text in told["goals"]] == [("out", "4"), ("in", "5")]
    (table,) = people.tables
    assert [(row.name, [cell.label for cell in row.cells if cell.is_changed]) for row in table.rows] == [
        ("Ann", ["Position"])
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(st.sampled_from(["title.en", "title.sv", "summary.en"]),
                                st.sampled_from(["", "a", "b"]), min_size=1), min_size=1, max_size=5))  # fmt: skip
def test_every_revision_can_be_restored(case, coordinator, steps):
    base = fresh(case).revision
    for step in steps:
        put(case, coordinator, step)
    last = fresh(case).revision
    for number in range(base, last + 1):
        restore(fresh(case), revision=number, seen=fresh(case).revision, actor=coordinator)
        assert values(case) == values_at(case, number)


def test_an_address_names_a_revision_or_nothing(case):
    assert [revision_of(case, text) for text in ("now", "0", "1", "-1", "²", "x", "9" * 30)] == [
        0, 0, None, None, None, None, None,
    ]  # fmt: skip


def test_the_pages_list_compare_and_restore(shared, coordinator, client):
    put(shared, coordinator, {"title.en": "One town"})
    put(shared, coordinator, {"title.en": "Two towns"})
    client.force_login(coordinator)
    listed = reverse("applications:versions", args=[shared.number])
    assert client.post(listed, {"name": "  "}).status_code == 200
    assert client.post(listed, {"name": "For the board"}).status_code == 302
    assert "For the board" in client.get(listed).content.decode()
    compare = reverse("applications:compare", args=[shared.number])
    page = client.get(compare, {"from": "2", "to": "1"}).content.decode()
    assert "One town" in page and "<del>" in page and "<ins>" in page
    assert client.get(compare, {"from": "9"}).status_code == 404
    undo = reverse("applications:restore", args=[shared.number, 1])
    answer = client.post(undo, {"path": "title.en", "seen": "2"}, follow=True).content.decode()
    assert "One answer was restored." in answer
    assert values(shared) == {"title.en": "One town"}
    assert client.post(reverse("applications:restore", args=[shared.number, 99])).status_code == 404


def test_the_list_asks_as_much_for_one_version_as_for_three(shared, coordinator, client, queries_of, now):
    client.force_login(coordinator)
    put(shared, coordinator, {"title.en": "One"})
    address = reverse("applications:versions", args=[shared.number])
    few = queries_of(address)
    for day in (1, 2, 3):
        now.shift(86_400)
        put(shared, coordinator, {"title.en": f"Day {day}"})
        name_version(fresh(shared), name=f"Day {day}", actor=coordinator)
    client.force_login(coordinator)
    assert queries_of(address) == few
