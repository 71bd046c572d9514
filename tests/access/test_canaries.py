"""Canaries: words planted in every protected field, sought wherever they must not be."""

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from django.test import Client
from django.urls import reverse

from samband.assessment.queries import get_office_case
from samband.foundation.mail.models import Letter
from samband.foundation.search.models import Entry
from tests.access.addresses import names, parts_of, paths, without_tokens
from tests.access.table import promised
from tests.access.world import ASSESSMENT, DRAFT, GRANTED, INVITED, READY, World

OFFICE_ONLY = ("CANARY-score", "CANARY-point", "CANARY-comment", "CANARY-advice", "CANARY-conflict")
PARTNERS_ONLY = ("CANARY-answer", "CANARY-own", "CANARY-member", "CANARY-reasons")
DRAFT_ONLY = ("CANARY-title", "CANARY-begun", "CANARY-summary")
PEOPLE = (
    "karin.coordinator@example.org", "petro.counterpart@example.org", "olle.officer@example.org", INVITED,
    "Karin Coordinator", "Petro Counterpart", "Olle Officer", "Disa Decider",
)  # fmt: skip
LISTS = ("projects", "granted", "partners", "countries")
FILES = tuple(f"/en/{name}.{ending}" for name in LISTS for ending in ("csv", "xlsx", "json"))
FILES += ("/en/projects/feed/", "/en/granted/feed/", "/sitemap-projects-1.xml", "/sitemap-partners-1.xml")
HREF = re.compile(r'href="(/[^"#]*)')


def seen(client: Client, addresses: Iterable[str]) -> str:
    """Return everything that these pages say."""
    return "\n".join(said(client.get(address)) for address in addresses)


def said(response: Any) -> str:
    """Return an answer as text, also of a file that is sent piece by piece; workbooks are unpacked."""
    content = response.getvalue()
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    with ZipFile(BytesIO(content)) as book:
        return "\n".join(book.read(name).decode(errors="replace") for name in book.namelist())


def sung(text: str, canaries: Iterable[str]) -> list[str]:
    """Return the canaries that are heard in a text."""
    return [canary for canary in canaries if canary.lower() in text.lower()]


def crawled(client: Client, starts: Iterable[str], most: int = 60) -> dict[str, str]:
    """Return the pages that links lead to from some first ones, by address."""
    waiting, found = list(starts), {}
    while waiting and len(found) < most:
        address = waiting.pop(0)
        if address in found:
            continue
        response = client.get(address)
        found[address] = said(response) if response.status_code == 200 else ""
        waiting += [link.replace("&amp;", "&") for link in HREF.findall(found[address])]
    return found


def of_case(world: World, state: str, rooms: tuple[str, ...]) -> list[str]:
    """Return the addresses of a case that answer to GET."""
    case = world.cases[state]
    ours = [name for name in names() if name.startswith(rooms) and promised()[name][0][3:6] != ["405"] * 3]
    return [path for name in ours for path in paths(name, parts_of(name, world, case))]


def test_what_is_planted_can_be_found(world: World, browsers: dict[str, Client]) -> None:
    office = seen(browsers["decision_maker"], of_case(world, GRANTED, ("assessment:", "mail:")))
    assert sung(office, OFFICE_ONLY + PARTNERS_ONLY) == list(OFFICE_ONLY + PARTNERS_ONLY)
    mine = seen(browsers["coordinator"], of_case(world, DRAFT, ("applications:",)))
    assert sung(mine, (*DRAFT_ONLY, INVITED)) == [*DRAFT_ONLY, INVITED]


def test_the_public_reads_only_what_is_meant_for_it(world: World, browsers: dict[str, Client]) -> None:
    secrets = (*OFFICE_ONLY, *PARTNERS_ONLY, *DRAFT_ONLY, *PEOPLE, world.token, "CANARY")
    project = reverse("catalogue:project_detail", args=[world.project.slug])
    starts = [
        project,
        *FILES,
        "/sv/",
        "/en/",
        "/en/granted/",
        "/en/projects/?q=canary",
        "/en/projects/?q=begun",
    ]
    for who in ("anonymous", "stranger", "editor"):
        found = crawled(browsers[who], starts)
        without_me = [secret for secret in secrets if secret not in (world.people.get(who), "")]
        asked = {"q=canary": ["CANARY"]}  # what was searched for is repeated to its searcher
        heard = {
            address: sung(text, without_me)
            for address, text in found.items()
            if not any(words in address for words in asked)
        }
        assert {address: songs for address, songs in heard.items() if songs} == {}
        assert "Young voices in two municipalities" in found[project]
    listed = browsers["anonymous"].get("/en/projects/", {"q": "canary"}).context["listing"]
    assert listed.total == 0


def test_what_is_indexed_is_public(world: World) -> None:
    cards = "\n".join(f"{entry.card}" for entry in Entry.objects.all())
    assert sung(cards, (*PEOPLE, "CANARY")) == []


def test_applicants_never_read_the_office(world: World, browsers: dict[str, Client]) -> None:
    rooms = ("applications:", "workspace:", "catalogue:", "assessment:", "mail:")
    for who in ("coordinator", "counterpart"):
        text = seen(browsers[who], [*of_case(world, GRANTED, rooms), *of_case(world, READY, rooms)])
        assert sung(text, (*OFFICE_ONLY, "Siv Second")) == []
        assert sung(text, ["CANARY-reasons"]) == ["CANARY-reasons"]


def test_drafts_and_secret_links_are_not_in_the_office(world: World, browsers: dict[str, Client]) -> None:
    of_draft = of_case(world, DRAFT, ("assessment:", "applications:"))
    addresses = [*(path for path in of_draft if world.token not in path), "/office/", "/office/outbox/",
                 *(f"/office/outbox/{letter.pk}/" for letter in Letter.objects.all())]  # fmt: skip
    for who in ("officer", "decision_maker"):
        assert sung(seen(browsers[who], addresses), (*DRAFT_ONLY, world.token)) == []


def test_scores_are_blind_until_ones_own_are_handed_in(world: World, browsers: dict[str, Client]) -> None:
    pages = of_case(world, ASSESSMENT, ("assessment:",))
    heard = {
        who: sung(seen(browsers[who], pages), ["CANARY-score"])
        for who in ("officer", "second_officer", "decision_maker", "finance_officer")
    }
    assert heard == {
        "officer": ["CANARY-score"],
        "second_officer": [],
        "decision_maker": [],
        "finance_officer": [],
    }


def test_a_conflict_keeps_the_scores_away(world: World, browsers: dict[str, Client]) -> None:
    pages = of_case(world, READY, ("assessment:",))
    assert sung(seen(browsers["decision_maker"], pages), ["CANARY-score"]) == ["CANARY-score"]
    assert sung(seen(browsers["finance_officer"], pages), ["CANARY-score"]) == []


def test_letters_tell_only_what_their_reader_may_know(world: World) -> None:
    staff = {world.people[who].email for who in ("officer", "second_officer", "decision_maker")}
    letters = [letter for letter in Letter.objects.all() if letter.to not in staff]
    said = {letter.pk: sung(letter.title + letter.body, (*OFFICE_ONLY, *DRAFT_ONLY)) for letter in letters}
    assert {pk: songs for pk, songs in said.items() if songs} == {}
    with_link = [letter.to for letter in Letter.objects.all() if world.token in letter.body]
    assert with_link == [INVITED]


def test_the_invitation_is_kept_as_a_hash_and_shows_no_draft(
    world: World, browsers: dict[str, Client]
) -> None:
    text = seen(browsers["anonymous"], [reverse("applications:invitation", args=[world.token])])
    assert sung(text, DRAFT_ONLY) == []
    assert world.token not in str(vars(world.waiting))


def test_a_case_that_is_not_ones_own_reads_like_one_that_is_not_there(
    world: World, browsers: dict[str, Client]
) -> None:
    def pages(who: str, number: str) -> list[tuple[int, str, list[str]]]:
        case = get_office_case(world.officer, world.cases[GRANTED].number)
        case.number = number
        rooms = [
            name
            for name in names()
            if name.startswith(("applications:", "assessment:", "workspace:decision"))
        ]
        found = []
        for name in rooms:
            parts: dict[str, Any] = parts_of(name, world, case)
            if "number" not in parts:
                continue
            for method in ("get", "post"):
                response = getattr(browsers[who], method)(reverse(name, kwargs=parts))
                text = without_tokens(response.content.decode()).replace(number, "")
                found.append((response.status_code, text, sorted(response.headers)))
        return found

    for who, states in (("stranger", (DRAFT, GRANTED)), ("editor", (GRANTED,)), ("officer", (DRAFT,))):
        missing = pages(who, "K-2026-9999")
        assert {status for status, _text, _headers in missing} <= {404, 405}
        for state in states:
            assert pages(who, world.cases[state].number) == missing
