"""Whoever confirms without a second factor proves by a code: for one content, a short while, few tries."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from samband.applications.actions import confirm_with_code, send_signing_code
from samband.applications.actions.signing_codes import TRIES, VALID_FOR
from samband.applications.models import Confirmation, SigningCode
from samband.applications.queries import hash_of
from samband.foundation.mail.models import Letter
from samband.people.actions import give_role
from samband.people.states import Role
from tests.applications.making import fresh, party, put, refused
from tests.cast import with_role


def code_in_letter(person: Any) -> str:
    letter = Letter.objects.filter(intent="applications.signing_code", recipient=person).latest("pk")
    return re.search(r"^\d{4} \d{4}$", letter.body, re.M)[0]


@pytest.fixture
def sent(ready: Any, coordinator: Any) -> Any:
    send_signing_code(ready, party=party(ready, "swedish"), actor=coordinator)
    return fresh(ready)


def give(case: Any, person: Any, code: str) -> Any:
    return confirm_with_code(case, party=party(case, "swedish"), code=code, actor=person)


def refusals(case: Any, person: Any, code: str) -> list[str]:
    return refused(confirm_with_code, case, party=party(case, "swedish"), code=code, actor=person)


def test_the_code_confirms_once_the_content_it_was_sent_for(sent: Any, coordinator: Any) -> None:
    code = code_in_letter(coordinator)
    given = give(sent, coordinator, code)
    assert (given.content_hash, given.method, given.user) == (hash_of(fresh(sent)), "code", coordinator)
    assert refusals(fresh(sent), coordinator, code) == ["signing.code_gone"]


@pytest.mark.parametrize("written", ["{0} {1}", "{0}{1}", " {0}-{1} ", "{0}\u00a0{1}"])
def test_the_code_is_understood_however_it_is_spaced(sent: Any, coordinator: Any, written: str) -> None:
    assert give(sent, coordinator, written.format(*code_in_letter(coordinator).split())).method == "code"


def test_an_edit_makes_the_code_useless(sent: Any, coordinator: Any) -> None:
    code = code_in_letter(coordinator)
    put(sent, coordinator, {"title.en": "Other voices"})
    assert refusals(fresh(sent), coordinator, code) == ["signing.content_changed"]
    assert Confirmation.objects.count() == 0


def test_a_few_wrong_tries_end_the_code(sent: Any, coordinator: Any) -> None:
    code = code_in_letter(coordinator)
    wrong = "0000 0000" if code != "0000 0000" else "0000 0001"
    assert [refusals(sent, coordinator, wrong) for _ in range(TRIES)] == [["signing.code_wrong"]] * TRIES
    assert refusals(sent, coordinator, code) == ["signing.code_gone"]


@pytest.mark.parametrize("written", ["", "x", "١٢٣٤٥٦٧٨", "9" * 5_000, "1234\x005678"])
def test_nonsense_is_a_wrong_code(sent: Any, coordinator: Any, written: str) -> None:
    assert refusals(sent, coordinator, written) == ["signing.code_wrong"]


def test_an_old_code_is_gone(sent: Any, coordinator: Any, now: Any) -> None:
    code = code_in_letter(coordinator)
    now.shift(VALID_FOR + timedelta(seconds=1))
    assert refusals(sent, coordinator, code) == ["signing.code_gone"]


def test_a_double_click_sends_one_letter(sent: Any, coordinator: Any, now: Any) -> None:
    send_signing_code(sent, party=party(sent, "swedish"), actor=coordinator)
    assert Letter.objects.filter(intent="applications.signing_code").count() == 1
    now.shift(timedelta(minutes=2))
    send_signing_code(sent, party=party(sent, "swedish"), actor=coordinator)
    assert Letter.objects.filter(intent="applications.signing_code").count() == 2


def test_one_persons_code_is_nobody_elses(sent: Any, coordinator: Any, counterpart: Any) -> None:
    code = code_in_letter(coordinator)
    assert refusals(sent, counterpart, code) == ["signing.code_gone"]


def test_no_code_for_what_may_not_be_confirmed(
    ready: Any, shared: Any, counterpart: Any, stranger: Any, coordinator: Any
) -> None:
    for person in (counterpart, stranger):
        assert refused(send_signing_code, ready, party=party(ready, "swedish"), actor=person) == [
            "flow.not_permitted"
        ]
    put(ready, coordinator, {"title.en": ""})
    assert refused(send_signing_code, fresh(ready), party=party(ready, "swedish"), actor=coordinator) == [
        "application.incomplete"
    ]
    assert SigningCode.objects.count() == 0


def test_a_coordinator_who_is_not_the_signatory_does_not_confirm(
    ready: Any, coordinator: Any, kalmar: Any
) -> None:
    coordinator.memberships.filter(role=Role.SIGNATORY).delete()
    assert refused(send_signing_code, fresh(ready), party=party(ready, "swedish"), actor=coordinator) == [
        "flow.not_permitted"
    ]


def test_a_signatory_elsewhere_signs_for_nobody_here(ready: Any, coordinator: Any, poltava: Any) -> None:
    coordinator.memberships.filter(role=Role.SIGNATORY).delete()
    give_role(coordinator, organisation=poltava, role=Role.SIGNATORY, actor=None)
    assert refused(send_signing_code, fresh(ready), party=party(ready, "swedish"), actor=coordinator) == [
        "flow.not_permitted"
    ]


def test_the_page_asks_for_the_code_and_says_what_is_wrong(client: Any, ready: Any, coordinator: Any) -> None:
    client.force_login(coordinator)
    page = reverse("applications:confirm", args=[ready.number])
    seen = {"hash": hash_of(ready)}
    assert client.post(page, seen).context["awaits_code"] is True
    wrong = client.post(page, {**seen, "code": "x"})
    assert (wrong.status_code, [text.code for text in wrong.context["refused"]]) == (
        422,
        ["signing.code_wrong"],
    )
    right = client.post(page, {**seen, "code": code_in_letter(coordinator)})
    assert right.headers["Location"] == reverse("applications:case", args=[ready.number])


def test_a_fresh_second_factor_spares_the_code_and_an_old_one_does_not(
    client: Any, ready: Any, coordinator: Any, now: Any
) -> None:
    from django.utils import timezone

    client.force_login(coordinator)
    page = reverse("applications:confirm", args=[ready.number])
    for age, method in ((timedelta(hours=1), None), (timedelta(minutes=1), "second_factor")):
        session = client.session
        used = (timezone.now() - age).timestamp()
        session["account_authentication_methods"] = [{"method": "mfa", "at": used}]
        session["account_authentication_methods_user"] = str(coordinator.pk)
        session.save()
        client.post(page, {"hash": hash_of(ready)})
        given = Confirmation.objects.first()
        assert (given and given.method) == method


def test_the_office_never_sees_a_letter_with_a_code(client: Any, sent: Any, officer: Any) -> None:
    letter = Letter.objects.get(intent="applications.signing_code")
    client.force_login(officer)
    assert client.get(reverse("mail:letter", args=[letter.pk])).status_code == 404


def test_a_contributor_who_is_the_signatory_confirms(ready: Any, kalmar: Any, coordinator: Any) -> None:
    from samband.applications.models import Participation

    mayor = with_role("Mona Mayor", kalmar, "signatory", language="sv")
    Participation.objects.create(case=ready, user=mayor, party=party(ready, "swedish"), role="contributor")
    send_signing_code(fresh(ready), party=party(ready, "swedish"), actor=mayor)
    assert give(fresh(ready), mayor, code_in_letter(mayor)).user == mayor
