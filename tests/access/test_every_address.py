"""Every address, for everybody: what stands in the table happens, and nothing ever breaks."""

import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from samband.config.settings import DEMO
from tests.access.addresses import names, parts_of, paths
from tests.access.table import promised
from tests.access.world import ACTORS, DRAFT, GRANTED, HANDED_IN, World

POLICY = (
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
    "base-uri 'none'", "object-src 'none'",
)  # fmt: skip
PREPARING = (
    "register", "start_formal_check", "request_supplementation", "pass_formal_check", "dismiss", "finish_assessment",
)  # fmt: skip
DECIDING = ("grant", "grant_with_conditions", "reject", "defer", "take_up_again")
HANDING = ("confirm", "submit", "supplementation", "withdraw")


def ask(client: Client, method: str, path: str) -> Any:
    """Send a request and take back whatever it changed."""
    kept = client.cookies.copy()
    with transaction.atomic():
        response = getattr(client, method)(path)
        transaction.set_rollback(True)
    client.cookies = kept
    return response


def answer(response: Any) -> str:
    """Return an answer in the words of the table."""
    if response.status_code != 302:
        return str(response.status_code)
    return "login" if response["Location"].startswith("/account/login/?next=") else "→"


def is_guarded(response: Any) -> bool:
    """Tell whether an answer says to browsers what they may do with it."""
    policy = sorted(part.strip() for part in response.get("Content-Security-Policy", "").split(";"))
    headers = [
        response.get(name) for name in ("X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy")
    ]
    return (policy, headers) == (sorted(POLICY), ["DENY", "nosniff", "same-origin"])


def inline_code(response: Any) -> list[str]:
    """Return code and style that stands inside a page, where the policy would stop it; data is not run."""
    if not response["Content-Type"].startswith("text/html"):
        return []
    text = response.content.decode()
    is_run = r"<script(?![^>]*(?:\bsrc=|application/ld\+json))[^>]*>"
    return re.findall(is_run + r"|<style\b|<[^>]+\s(?:style|on[a-z]+)=", text)


def askers(row: list[str]) -> tuple[str, ...]:
    """Return who asks: everybody, but two are enough where nobody may do a thing."""
    return ("anonymous", "officer") if set(row) == {"405"} else ACTORS


def test_the_table_names_every_address() -> None:
    assert (sorted(promised()), DEMO) == (names(), False)


@pytest.mark.timeout(900)  # some thousands of requests
def test_what_stands_in_the_table_happens(
    world: World, browsers: dict[str, Client], caplog: pytest.LogCaptureFixture
) -> None:
    wrong, bare, inline = [], [], []
    for name, rows in promised().items():
        case = world.cases[DRAFT if name.startswith("applications:") else GRANTED]
        for path in paths(name, parts_of(name, world, case)):
            for method, row in zip(("get", "post"), rows, strict=True):
                asked = {who: ask(browsers[who], method, path) for who in askers(row)}
                expected = dict(zip(ACTORS, row, strict=True))
                wrong += [
                    (method, path, who, answer(said), expected[who])
                    for who, said in asked.items()
                    if answer(said) != expected[who]
                ]
                bare += [path for said in asked.values() if not is_guarded(said)]
                pages = {said.status_code: said for said in asked.values()}
                inline += [(path, code) for said in pages.values() for code in inline_code(said)]
    assert wrong == []
    assert (bare, inline) == ([], [])
    errors = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [record for record in errors if not record.name.startswith("allauth.")] == []


def test_a_case_is_seen_in_every_state_by_its_own_people_only(
    world: World, browsers: dict[str, Client]
) -> None:
    found = {
        (state, who): {answer(browsers[who].get(path)) for path in pages(case.number)}
        for state, case in world.cases.items()
        for who, pages in (("coordinator", mine), ("stranger", mine), ("editor", office), ("officer", office))
    }
    expected = {(state, who): {"404"} for state in world.cases for who in ("stranger", "editor")}
    for state in world.cases:
        expected[state, "coordinator"] = {"200"}
        expected[state, "officer"] = {"200"} if state in HANDED_IN else {"404"}
    assert found == expected


def mine(number: str) -> list[str]:
    """Return the applicants' pages about a case that can be read in any state."""
    return [f"/my/cases/{number}/{page}" for page in ("", "section/context/", "team/", "print/")]


def office(number: str) -> list[str]:
    """Return the office's pages about a case that can be read in any state."""
    pages = ("", "application/", "checklist/", "assessment/", "conflict/")
    return [f"/office/cases/{number}/{page}" for page in pages]


def test_no_move_breaks_in_any_state(world: World, browsers: dict[str, Client]) -> None:
    posts = [
        (who, path)
        for case in world.cases.values()
        for who, path in (
            *(("officer", f"/office/cases/{case.number}/moves/{name}/") for name in PREPARING),
            *(("decision_maker", f"/office/cases/{case.number}/moves/{name}/") for name in DECIDING),
            *(("coordinator", f"/my/cases/{case.number}/{name}/") for name in HANDING),
            ("counterpart", f"/my/cases/{case.number}/confirm/"),
        )
    ]
    assert {answer(ask(browsers[who], "post", path)) for who, path in posts} == {
        "200",
        "→",
        "403",
        "404",
        "409",
    }
