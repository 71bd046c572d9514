"""The pages: the whole walk in a browser without JavaScript, strangers, and what they cost."""

import re

import pytest
from django.urls import reverse

from samband.applications.models import Case, Invitation, Participation
from samband.foundation.mail.models import Letter
from tests.applications.browsing import url
from tests.applications.making import confirmed_by_both, fresh, put, verbs


def test_the_walk_from_start_to_receipt(client, round_, coordinator, kalmar, poltava):
    client.force_login(coordinator)
    start = {"round": round_.code, "organisation": kalmar.slug, "language": "en", "search": "Полтава"}
    found = client.post(url("start"), {**start, "find": "1"})
    assert (found.status_code, [row.name for row in found.context["form"].found]) == (200, ["Poltava"])
    made = client.post(url("start"), {**start, "partner": poltava.slug})
    case = Case.objects.get()
    assert (made.status_code, made.url, case.number) == (302, url("case", case.number), "K-2026-0001")
    assert client.get(made.url).status_code == 200
    sent = client.post(url("invite", case.number),
                       {"party": "international", "email": "New.Person@example.org", "language": "en"})  # fmt: skip
    assert (sent.status_code, sent.url) == (302, url("case", case.number))
    link = re.search(r"/my/invitations/\S+", Letter.objects.get(intent="applications.invitation").body)[0]
    client.logout()
    opened = client.get(link)
    assert (opened.status_code, "Kalmar kommun" in opened.content.decode()) == (200, True)
    account = {"name": "New Person", "password": "corn silver lamp 7", "language": "en"}
    accepted = client.post(link, account)
    assert (accepted.status_code, accepted.url) == (302, url("case", case.number))
    assert client.get(accepted.url).status_code == 200
    assert Participation.objects.filter(user__email="new.person@example.org").count() == 1
    assert verbs(case) == ["applications.started", "applications.invited", "applications.invitation_accepted"]


def test_every_page_of_a_submitted_case_opens_for_both(client, submitted, coordinator, counterpart):
    for person in (coordinator, counterpart):
        client.force_login(person)
        for name in ("case", "print", "receipt", "team"):
            assert client.get(url(name, submitted.number)).status_code == 200
        assert client.get(url("section", submitted.number, "project")).status_code == 200
        assert client.get(url("confirm", submitted.number)).status_code == 302


def test_every_section_opens(client, ready, coordinator):
    client.force_login(coordinator)
    for item in client.get(url("case", ready.number)).context["page"].tasks:
        assert (client.get(item["url"]).status_code, item["tone"]) == (200, "success")


def addresses(number):
    return [
        url("case", number), url("section", number, "project"), url("team", number), url("print", number),
        url("invite", number), url("confirm", number), url("submit", number), url("supplementation", number),
        url("receipt", number), url("withdraw", number),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["stranger", "officer", "decision_maker", "finance_officer"])
def test_strangers_meet_404_everywhere(client, submitted, request, who):
    client.force_login(request.getfixturevalue(who))
    found = [client.get(address).status_code for address in addresses(submitted.number)]
    found += [client.post(address).status_code for address in addresses(submitted.number)[1:3]]
    assert set(found) == {404}


def test_those_who_have_not_signed_in_are_asked_to(client, submitted):
    for address in addresses(submitted.number):
        assert client.get(address).url == f"{reverse('account_login')}?next={address}"


def test_pages_cost_the_same_with_one_row_and_three(client, ready, coordinator, queries_of):
    client.force_login(coordinator)
    names = [url("section", ready.number, "project"), url("section", ready.number, "context"),
             url("team", ready.number), url("print", ready.number)]  # fmt: skip
    before = [queries_of(name) for name in names]
    for digit in "345":
        put(ready, coordinator, {f"members.m-{digit}0000009.party": "swedish",
                                 f"members.m-{digit}0000009.name": "More"})  # fmt: skip
    assert [queries_of(name) for name in names] == before
    assert max(before[:2]) <= 12


def test_a_section_is_light(client, ready, coordinator):
    client.force_login(coordinator)
    for section in ("project", "context"):
        assert len(client.get(url("section", ready.number, section)).content) < 90_000


def test_submitting_in_the_browser_ends_at_the_receipt(client, ready, coordinator, counterpart):
    confirmed_by_both(ready, coordinator, counterpart)
    client.force_login(coordinator)
    assert client.get(url("submit", ready.number)).status_code == 200
    assert client.post(url("submit", ready.number)).url == url("receipt", ready.number)
    assert client.post(url("submit", ready.number)).url == url("case", ready.number)
    assert client.get(url("receipt", ready.number)).context["receipt"].number == f"{ready.number}-1"


def test_links_that_no_longer_work_say_so(client, case, coordinator, now):
    from datetime import timedelta

    client.force_login(coordinator)
    client.post(
        url("invite", case.number), {"party": "international", "email": "a@example.org", "language": "sv"}
    )
    link = re.search(r"/my/invitations/\S+", Letter.objects.latest("pk").body)[0]
    client.post(url("withdraw_invitation", case.number, Invitation.objects.get().pk))
    client.logout()
    assert client.get(link).status_code == 410
    assert client.get(url("invitation", "nobody-was-sent-this")).status_code == 404
    Invitation.objects.update(withdrawn_at=None)
    assert client.get(link).status_code == 200
    now.shift(timedelta(days=14))
    assert client.get(link).status_code == 410


def test_what_was_opened_is_shown_and_handed_in(client, submitted, officer, coordinator, counterpart):
    from tests.applications.test_supplementing import opened

    opened(submitted, officer)
    client.force_login(coordinator)
    page = client.get(url("case", submitted.number)).context["page"]
    assert [item["url"].rpartition("#")[2] for item in page.opened] == [
        "id_budget.requested",
        "id_answers.how_met",
    ]
    section = client.get(url("section", submitted.number, "project")).context["page"]
    assert [field.path for field in section.writable] == ["budget.requested"]
    assert client.post(url("supplementation", submitted.number)).url == url("receipt", submitted.number)
    assert fresh(submitted).state == "formal_check"


def test_looking_for_a_partner_is_no_mistake_and_a_new_one_can_be_named(client, round_, coordinator, kalmar):
    client.force_login(coordinator)
    start = {"round": round_.code, "organisation": kalmar.slug, "language": "en", "search": "Nowhere"}
    found = client.post(url("start"), {**start, "find": "1"})
    assert (found.context["form"].errors, found.context["form"].found) == ({}, [])
    incomplete = client.post(url("start"), {**start, "partner": "new", "new_kind": "municipality"})
    assert sorted(incomplete.context["form"].errors) == ["new_country", "new_name"]
    new = {"partner": "new", "new_name": "Chortkiv", "new_country": "UA", "new_kind": "municipality"}
    assert client.post(url("start"), {**start, **new}).status_code == 302
    assert [str(row) for row in Case.objects.get().parties.all()] == ["Kalmar kommun", "Chortkiv"]


def test_withdrawing_asks_for_a_reason(client, shared, coordinator, counterpart):
    client.force_login(coordinator)
    assert list(client.post(url("withdraw", shared.number), {"reason": " "}).context["form"].errors) == [
        "reason"
    ]
    assert client.post(url("withdraw", shared.number), {"reason": "No time."}).status_code == 302
    assert fresh(shared).state == "withdrawn"


def test_confirming_other_content_than_was_read_is_not_possible(client, ready, coordinator):
    client.force_login(coordinator)
    seen = client.get(url("confirm", ready.number)).context["hash"]
    put(ready, coordinator, {"title.en": "Changed meanwhile"})
    answer = client.post(url("confirm", ready.number), {"hash": seen})
    assert (answer.status_code, answer.context["has_changed"], fresh(ready).state) == (200, True, "draft")


def test_the_case_page_costs_the_same_whatever_its_history(client, ready, coordinator, queries_of):
    client.force_login(coordinator)
    before = queries_of(url("case", ready.number))
    for number in range(3):
        put(ready, coordinator, {"title.en": f"Title {number}"})
    assert (queries_of(url("case", ready.number)), before <= 26) == (before, True)
