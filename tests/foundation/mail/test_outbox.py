"""The outbox in the office: staff see every letter, never its personal link; others see nothing."""

from typing import Any

import pytest
from django.urls import reverse

from samband.foundation.mail.actions import send_letter, write_letter
from samband.foundation.mail.models import Letter

SECRET = "http://testserver/account/password/reset/key/7-abc/"
OUTBOX = reverse("mail:outbox")


@pytest.fixture
def letter(coordinator: Any) -> Letter:
    return write_letter(
        "people.password_reset", to=coordinator.email, language="sv", recipient=coordinator,
        secret=SECRET, subject_key="case:K-2026-0001", context={"person": coordinator},
    )  # fmt: skip


def page_of(letter: Letter) -> str:
    return reverse("mail:letter", args=[letter.pk])


def test_the_list_shows_how_each_letter_fares(client: Any, officer: Any, letter: Letter) -> None:
    send_letter(letter.pk)
    client.force_login(officer)
    html = client.get(OUTBOX).content.decode()
    assert html.count(f'href="{page_of(letter)}"') == 1
    assert html.count(letter.to) == 1
    assert [row.delivery for row in client.get(OUTBOX).context["page"].object_list] == ["sent"]


def test_the_secret_is_covered_for_staff(client: Any, officer: Any, letter: Letter) -> None:
    client.force_login(officer)
    html = client.get(page_of(letter)).content.decode()
    assert (html.count(SECRET), html.count("[…]"), letter.body.count(SECRET)) == (0, 1, 1)


def test_a_problem_is_shown(client: Any, finance_officer: Any, letter: Letter, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    problem = send_letter(letter.pk).problem
    client.force_login(finance_officer)
    assert client.get(OUTBOX).content.decode().count(problem) == 1
    assert client.get(page_of(letter)).content.decode().count(problem) == 1


def test_an_empty_outbox_says_what_will_fill_it(client: Any, officer: Any) -> None:
    client.force_login(officer)
    response = client.get(OUTBOX)
    assert (response.status_code, list(response.context["page"].object_list)) == (200, [])


@pytest.mark.parametrize("role", ["officer", "finance_officer", "decision_maker"])
def test_every_one_of_the_funders_people_may_look(
    client: Any, role: str, letter: Letter, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    assert [client.get(page).status_code for page in (OUTBOX, page_of(letter))] == [200, 200]


@pytest.mark.parametrize("role", ["coordinator", "counterpart", "stranger"])
def test_others_meet_nothing(client: Any, role: str, letter: Letter, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(role))
    assert [client.get(page).status_code for page in (OUTBOX, page_of(letter))] == [404, 404]


def test_who_has_not_signed_in_is_asked_to(client: Any, letter: Letter) -> None:
    login = reverse("account_login")
    assert [client.get(page).headers["Location"] for page in (OUTBOX, page_of(letter))] == [
        f"{login}?next={OUTBOX}",
        f"{login}?next={page_of(letter)}",
    ]


def test_a_letter_that_does_not_exist_is_not_found(client: Any, officer: Any) -> None:
    client.force_login(officer)
    assert client.get(reverse("mail:letter", args=[999])).status_code == 404


def test_a_page_number_out_of_range_shows_the_last_page(client: Any, officer: Any, letter: Letter) -> None:
    client.force_login(officer)
    response = client.get(OUTBOX, {"page": "99999999999999999999"})
    assert list(response.context["page"].object_list) == [letter]


def test_letters_cannot_be_posted_to(client: Any, officer: Any, letter: Letter) -> None:
    client.force_login(officer)
    assert client.post(page_of(letter)).status_code == 405


def test_three_letters_cost_as_many_queries_as_one(
    client: Any, officer: Any, coordinator: Any, letter: Letter, queries_of: Any
) -> None:
    client.force_login(officer)
    one = queries_of(OUTBOX)
    for _ in range(2):
        write_letter("people.password_reset", to=coordinator.email, language="en", context={})
    assert queries_of(OUTBOX) == one
