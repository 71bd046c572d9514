"""May we apply? The rules of each open call answer somebody who has written nothing yet."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from samband.calls.actions import create_round, open_round
from samband.calls.models import Component, Round
from tests.calls.conftest import BLOSSOM, SPRING


def ask(client: Any, language: str = "en", **said: Any) -> Any:
    with translation.override(language):
        return client.get(reverse("calls:eligibility"), said)


def verdicts(response: Any) -> list[tuple[str, str, list[str]]]:
    return [
        (answer.round.component.code, answer.tone, [finding.code for finding in answer.findings])
        for answer in response.context["answers"]
    ]


def test_a_partner_in_an_open_country_may_apply(client: Any, running: Round) -> None:
    response = ask(client, country="UA", swedish="municipality", international="municipality")
    assert verdicts(response) == [("inception", "success", [])]
    [answer] = response.context["answers"]
    assert [reason.says for reason in answer.reasons] == [
        "Ukraine: open for new partnerships since 1 January 2023",
        "Municipality: may apply in Sweden",
        "Municipality or city: may apply in the partner country",
    ]
    assert all(reason.source for reason in answer.reasons)
    assert [value for condition in answer.conditions[:2] for value in condition.values] == [
        "at most SEK\N{NO-BREAK SPACE}300,000 – Europe, two parties", "at most 12 months",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"country": "BY"}, ["country.closed"]),
        ({"country": "GE"}, ["country.legacy_without_case"]),
        ({"country": "GE", "earlier": "on"}, []),
        ({"country": "UA", "amount": "300 000"}, []),
        ({"country": "UA", "amount": "300 001"}, ["amount.above_ceiling"]),
        ({"country": "UA", "amount": "360 000", "parties": "3"}, []),
        ({"country": "UA", "months": "12"}, []),
        ({"country": "UA", "months": "13"}, ["period.too_long"]),
        ({"country": "UA", "swedish": "company"}, ["applicant.legal_form"]),
    ],
)
def test_what_stands_in_the_way_is_said_with_rule_and_source(
    client: Any, running: Round, said: dict[str, str], found: list[str]
) -> None:
    [answer] = ask(client, **said).context["answers"]
    assert [finding.code for finding in answer.findings] == found
    assert all(finding.rule and finding.source and finding.remedy for finding in answer.findings)
    assert answer.may_apply is (found == [])


def test_a_ceiling_per_year_is_met_by_spreading_the_amount(
    client: Any, project: Component, officer: Any
) -> None:
    open_round(create_round(project, actor=officer, opens_at=SPRING, closes_at=BLOSSOM), actor=officer)
    asked = {"country": "UA", "months": "36"}
    assert verdicts(ask(client, amount="2 550 000", **asked)) == [("project", "success", [])]
    too_much = ["amount.above_ceiling"]
    assert verdicts(ask(client, amount="2 600 000", **asked)) == [("project", "danger", too_much)]


def test_a_call_for_some_countries_says_so(client: Any, inception: Component, officer: Any) -> None:
    made = create_round(inception, actor=officer, opens_at=SPRING, countries=["KE", "UG"])
    open_round(made, actor=officer)
    assert verdicts(ask(client, country="KE")) == [("inception", "success", [])]
    [answer] = ask(client, country="UA").context["answers"]
    [finding] = answer.findings
    assert finding.message == "This call is not for Ukraine."
    assert finding.remedy.startswith("Choose a partner in one of these countries: Kenya or Uganda.")
    page = client.get(reverse("calls:round_detail", args=[made.code])).content.decode()
    assert (page.count("Kenya and Uganda"), page.count("Serbia")) == (1, 0)


def test_until_when_is_said_in_both_times(client: Any, closing: Round) -> None:
    [answer] = ask(client, country="UA").context["answers"]
    assert [(clock.where, clock.says) for clock in answer.clocks] == [
        ("Sweden", "1 May 2026, 24:00"), ("Ukraine", "2 May 2026, 01:00"),
    ]  # fmt: skip


def test_components_without_a_call_are_named(client: Any, running: Round) -> None:
    assert ask(client, country="UA").context["resting"] == [
        "Project", "Steering group", "Dissemination", "Development and expansion", "Communications grant",
    ]  # fmt: skip


def test_the_page_is_there_in_swedish_and_before_anything_is_asked(client: Any, running: Round) -> None:
    [answer] = ask(client, "sv", country="UA", parties="3").context["answers"]
    assert (answer.name, answer.variant) == ("Förberedelse", "Trepartssamarbete")
    assert ask(client).context["answers"] == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"country": ""}, ["country"]),
        ({"country": "X\0"}, ["country"]),
        ({"country": "UA", "parties": "1"}, ["parties"]),
        ({"country": "UA", "parties": "many"}, ["parties"]),
        ({"country": "UA", "amount": "-1"}, ["amount"]),
        ({"country": "UA", "amount": "9" * 50}, ["amount"]),
        ({"country": "UA", "months": "0"}, ["months"]),
        ({"country": "UA", "months": "9" * 50}, ["months"]),
        ({"country": "UA", "swedish": "<script>"}, ["swedish"]),
    ],
)
def test_a_wrong_answer_is_explained(
    client: Any, running: Round, said: dict[str, str], wrong: list[str]
) -> None:
    response = ask(client, **said)
    assert (response.status_code, list(response.context["form"].errors)) == (200, wrong)
    assert response.context["answers"] == []


def test_without_a_programme_the_page_is_there(client: Any, db: None) -> None:
    assert ask(client).status_code == 200


def test_three_calls_cost_as_many_queries_as_one(
    client: Any, inception: Component, running: Round, officer: Any, queries_of: Any
) -> None:
    path = reverse("calls:eligibility")
    one = queries_of(path, country="UA")
    for _ in range(2):
        open_round(create_round(inception, actor=officer, opens_at=SPRING), actor=officer)
    assert queries_of(path, country="UA") == one
