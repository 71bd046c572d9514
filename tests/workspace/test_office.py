"""The office's queue: filters, order, paging, cost, and what waits for whom."""

import re
from typing import Any

import pytest
from django.test import Client

from samband.assessment import actions
from samband.assessment.queries import tasks_of
from samband.workspace.actions import rebuild_case_index, renew_case_index

ROW = re.compile(r'<th scope="row" data-label="Case"><a href="/office/cases/(K-\d+-\d+)/"')


def rows(client: Client, **asked: Any) -> list[str]:
    """Return the numbers of the cases on a page, in order."""
    return ROW.findall(client.get("/office/", asked).content.decode())


def link(client: Client, rel: str, **asked: Any) -> str:
    """Return the address of a neighbouring page, "" when there is none."""
    text = client.get("/office/", asked).content.decode()
    found = re.search(rf'rel="{rel}" href="/office/\?([^"]*)"', text)
    return found[1].replace("&amp;", "&") if found else ""


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("officer", 200),
        ("decision_maker", 200),
        ("finance_officer", 200),
        ("coordinator", 404),
        ("stranger", 404),
    ],
)
def test_who_reaches_the_office(
    role: str, status: int, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    assert client.get("/office/").status_code == status


def test_anonymous_people_are_asked_to_sign_in(client: Client, db: None) -> None:
    for page in ("/office/", "/my/", "/home/"):
        assert client.get(page)["Location"] == f"/account/login/?next={page}"


def test_the_list_costs_the_same_with_one_case_and_three(
    many: Any, officer: Any, client: Client, queries_of: Any
) -> None:
    client.force_login(officer)
    many(1)
    first = queries_of("/office/")
    many(2, start=2000)
    assert queries_of("/office/") == first
    assert first <= 10


def test_filters_narrow(submitted: Any, many: Any, officer: Any, second_officer: Any, client: Client) -> None:
    many(2, state="granted")
    actions.register(submitted, actor=officer, officer=second_officer)
    client.force_login(officer)
    assert rows(client) == ["K-2026-1001", "K-2026-1000", submitted.number]
    assert rows(client, state="registered") == [submitted.number]
    assert rows(client, officer=second_officer.pk) == [submitted.number]
    assert rows(client, country="UA", state="granted") == ["K-2026-1001", "K-2026-1000"]
    assert rows(client, country="KE") == []
    assert rows(client, round=submitted.round.code, sort="oldest")[0] == submitted.number
    assert rows(client, sort="largest")[0] == submitted.number


def test_text_finds_numbers_titles_and_organisations(
    submitted: Any, many: Any, officer: Any, client: Client
) -> None:
    client.force_login(officer)
    many(1)
    assert rows(client, q="ungas rost") == [submitted.number]
    assert rows(client, q="poltava") == [submitted.number]
    rebuild_case_index()
    assert rows(client, q="poltava") == ["K-2026-1000", submitted.number]
    assert rows(client, q=submitted.number) == [submitted.number]
    assert rows(client, q="no such thing at all") == []


def test_set_up_fills_an_index_that_a_new_version_has_emptied(submitted: Any, many: Any) -> None:
    assert renew_case_index() == "up to date"
    many(2)
    assert [renew_case_index(), renew_case_index()] == ["3 cases indexed anew", "up to date"]


def test_pages_follow_one_another_without_gaps(many: Any, officer: Any, client: Client) -> None:
    many(120)
    client.force_login(officer)
    for sort in ("newest", "oldest", "submitted", "longest_waiting", "largest"):
        pages = [rows(client, sort=sort)]
        query = link(client, "next", sort=sort)
        while query:
            pages.append(ROW.findall(client.get(f"/office/?{query}").content.decode()))
            query = _link_at(client, query, "next")
        assert [len(page) for page in pages] == [50, 50, 20]
        assert len({number for page in pages for number in page}) == 120


def _link_at(client: Client, query: str, rel: str) -> str:
    text = client.get(f"/office/?{query}").content.decode()
    found = re.search(rf'rel="{rel}" href="/office/\?([^"]*)"', text)
    return found[1].replace("&amp;", "&") if found else ""


def test_one_can_go_back(many: Any, officer: Any, client: Client) -> None:
    many(120)
    client.force_login(officer)
    first = rows(client)
    second = link(client, "next")
    third = _link_at(client, second, "next")
    back = _link_at(client, third, "prev")
    assert ROW.findall(client.get(f"/office/?{back}").content.decode()) == ROW.findall(
        client.get(f"/office/?{second}").content.decode()
    )
    assert ROW.findall(client.get(f"/office/?{_link_at(client, back, 'prev')}").content.decode()) == first


def test_the_last_page_costs_no_more_queries(
    many: Any, officer: Any, client: Client, queries_of: Any
) -> None:
    many(120)
    client.force_login(officer)
    first = queries_of("/office/")
    last = dict(pair.split("=") for pair in _link_at(client, link(client, "next"), "next").split("&"))
    assert queries_of("/office/", **{name: value.replace("~", "~") for name, value in last.items()}) == first


STRANGE: list[dict[str, str]] = [
        {"after": "nonsense"}, {"after": "~1"}, {"after": "x~99999999999999999999"}, {"before": "\0~1"},
        {"sort": "submitted", "after": "not a date~3"}, {"sort": "largest", "after": "NaN~3"},
        {"sort": "largest", "after": "1e9999~3"}, {"state": "nothing"}, {"officer": "99999999999999999999"},
        {"officer": "-1"}, {"officer": "²"}, {"country": "ZZ\0"}, {"round": "'"}, {"q": "x" * 5000}, {"q": "\0"},
        {"sort": "submitted", "after": "99999-01-01~1"},

]  # fmt: skip


def test_no_address_is_an_error(many: Any, officer: Any, client: Client) -> None:
    many(1)
    client.force_login(officer)
    assert {client.get("/office/", asked).status_code for asked in STRANGE} == {200}


def waits(person: Any) -> list[str]:
    """Return what waits for a person."""
    return [task.reason for task in tasks_of(type(person).objects.get(pk=person.pk))]


def test_what_waits_for_whom(submitted: Any, officer: Any, second_officer: Any, decision_maker: Any) -> None:
    assert (waits(officer), waits(second_officer), waits(decision_maker)) == (["Register"], ["Register"], [])
    actions.register(submitted, actor=officer)
    assert (waits(officer), waits(second_officer)) == (["Start the formal check"], [])
    actions.start_formal_check(submitted, actor=officer)
    actions.pass_formal_check(submitted, actor=officer)
    actions.assign(submitted, actor=officer, officer=second_officer)
    assert waits(second_officer) == ["Score"]
    assert waits(officer) == ["See that the assessment is finished"]


def test_a_ready_case_waits_for_the_decision_maker(
    ready: Any, officer: Any, decision_maker: Any, finance_officer: Any
) -> None:
    assert (waits(decision_maker), waits(officer), waits(finance_officer)) == (["Decide"], [], [])
    actions.declare_conflict(ready, actor=decision_maker, reason="A friend.")
    assert waits(decision_maker) == []
