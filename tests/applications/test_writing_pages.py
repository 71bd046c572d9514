"""Writing in the browser: saves while typing, two people in one field, teams, and hostile texts."""

from tests.applications.browsing import post_all, url
from tests.applications.making import fresh, member, put


def test_a_save_while_typing_answers_with_sign_and_findings_only(client, shared, coordinator):
    client.force_login(coordinator)
    address = url("section", shared.number, "project")
    answer = client.post(
        address, {"base:budget.requested": 0, "budget.requested": "900 000 kr", "page": "p"},
        headers={"hx-request": "true"},
    )  # fmt: skip
    body = answer.content.decode()
    assert (answer.status_code, "<html" in body, fresh(shared).application.requested) == (200, False, 900_000)
    assert [f.code for f in answer.context["page"].here] == ["amount.above_ceiling"]
    assert answer.context["saved_words"] == {"at": "13:00", "revision": 1}
    wrong = {"base:budget.requested": 0, "budget.requested": "abc", "page": "p"}
    answer = client.post(address, wrong, headers={"hx-request": "true"})
    assert (answer.context["saved_words"], len(answer.context["page"].not_saved)) == ({}, 1)


def test_wrong_values_stay_in_the_form_and_right_ones_are_saved(client, shared, coordinator):
    client.force_login(coordinator)
    address = url("section", shared.number, "project")
    answer = post_all(client, address, **{
        "title.en": "Voices", "budget.requested": "abc", "period.starts_on": "2027-02-31",
        "title.sv": "x" * 500, "goals": ["99"],
    })  # fmt: skip
    assert answer.status_code == 200
    body = answer.content.decode()
    assert ("abc" in body, "2027-02-31" in body, "x" * 500 in body) == (True, True, True)
    assert sorted(answer.context["page"].form.errors) == [
        "budget.requested", "goals", "period.starts_on", "title.sv",
    ]  # fmt: skip
    now = fresh(shared).application
    assert (now.title_en, now.title_sv, now.requested, now.starts_on) == ("Voices", "", None, None)


def test_a_double_post_makes_one_revision(client, shared, coordinator):
    client.force_login(coordinator)
    data = {"base:title.en": 0, "title.en": "Voices", "page": "p"}
    address = url("section", shared.number, "project")
    answers = [client.post(address, data).url for _ in range(2)]
    assert (answers, fresh(shared).revision) == ([f"{address}?saved=1"] * 2, 1)


def test_two_people_in_one_field_see_both_texts_and_choose(client, shared, coordinator, counterpart):
    address = url("section", shared.number, "project")
    put(shared, coordinator, {"title.en": "First"}, based_on=0, page="a")
    client.force_login(counterpart)
    data = {"base:title.en": 0, "title.en": "Second", "base:title.sv": 0, "title.sv": "Två", "page": "b"}
    answer = client.post(address, data)
    body = answer.content.decode()
    assert (answer.status_code, "First" in body, "Second" in body) == (200, True, True)
    assert (fresh(shared).application.title_en, fresh(shared).application.title_sv) == ("First", "Två")
    row = next(row for row in answer.context["page"].rows if row.clashes)
    settle = {**data, "settle": f"{row.clashes[0].clash.pk}:{row.clashes[0].revision}:other"}
    assert client.post(address, settle).status_code == 302
    assert fresh(shared).application.title_en == "Second"
    assert fresh(shared).clashes.filter(settled_at=None).count() == 0


def test_an_error_elsewhere_does_not_bring_back_an_old_text(client, shared, coordinator, counterpart):
    address = url("section", shared.number, "project")
    put(shared, coordinator, {"title.en": "First"}, based_on=0, page="a")
    client.force_login(counterpart)
    stale = {
        "base:title.en": 0,
        "title.en": "",
        "base:budget.requested": 0,
        "budget.requested": "abc",
        "page": "b",
    }
    page = client.post(address, stale).context["page"]
    bases = {row.item.path: row.base for row in page.rows}
    assert (bases["title.en"], bases["budget.requested"]) == (0, 0)
    assert client.post(address, {**stale, "budget.requested": "100"}).status_code == 302
    assert fresh(shared).application.title_en == "First"


def team_post(page, **changes):
    data = {"page": page.page, "base": page.base, "new": page.blank.key}
    for row in page.forms:
        data.update({row.add_prefix(name): row[name].value() or "" for name in row.fields})
    return {**data, **changes}


def test_a_team_is_written_row_by_row_and_a_double_post_adds_one_person(client, shared, coordinator):
    client.force_login(coordinator)
    address = url("team", shared.number)
    page = client.get(address).context["page"]
    key = page.blank.prefix
    new = team_post(
        page, new=key.removeprefix("members."), **{f"{key}.name": "Ann", f"{key}.function": "official"}
    )
    assert [client.post(address, new).status_code for _ in range(2)] == [302, 302]
    assert [row.name for row in fresh(shared).team.all()] == ["Ann"]
    page = client.get(address).context["page"]
    wrong = client.post(address, team_post(page, **{f"{key}.name": ""}))
    assert (wrong.status_code, [row.name for row in fresh(shared).team.all()]) == (200, ["Ann"])
    page = client.get(address).context["page"]
    assert client.post(address, team_post(page, remove=key.removeprefix("members."))).status_code == 302
    assert fresh(shared).team.count() == 0


def test_two_hands_in_one_team_choose_as_well(client, shared, coordinator):
    put(shared, coordinator, member("m-00000001", "swedish", "Ann", "official"))
    client.force_login(coordinator)
    address = url("team", shared.number)
    page = client.get(address).context["page"]
    put(shared, coordinator, {"members.m-00000001.name": "Anna"}, page="other tab")
    clashed = client.post(address, team_post(page, **{"members.m-00000001.name": "Annie"}))
    row = clashed.context["page"].clashes[0]
    assert (clashed.status_code, row.saved.value, row.other.value) == (200, "Anna", "Annie")
    settle = team_post(clashed.context["page"], settle=f"{row.clash.pk}:{row.revision}:other")
    assert client.post(address, settle).status_code == 302
    assert fresh(shared).team.get().name == "Annie"


def test_a_save_after_signing_out_is_told_so(client, shared):
    address = url("section", shared.number, "project")
    answer = client.post(address, {"base:title.en": 0, "title.en": "x"}, headers={"hx-request": "true"})
    assert (answer.status_code, b"<html" in answer.content) == (401, False)


def test_hostile_text_is_kept_as_text_and_nul_is_refused(client, shared, coordinator):
    client.force_login(coordinator)
    address = url("section", shared.number, "project")
    text = "<script>alert(1)</script> \u202eяd é\u200b 🙂 =1+1"
    assert post_all(client, address, **{"title.en": text}).status_code == 302
    assert fresh(shared).application.title_en == text.replace("é", "é")
    assert "<script>alert" not in client.get(address).content.decode()
    assert list(post_all(client, address, **{"title.en": "a\0b"}).context["page"].form.errors) == ["title.en"]
    odd = {"base:title.en": "9" * 30, "title.en": "z", "page": "x" * 500, "settle": "1:x:other"}
    assert (client.post(address, odd).status_code, fresh(shared).clashes.count()) == (200, 1)
