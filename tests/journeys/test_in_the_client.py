"""One grant from call to catalogue, page by page without JavaScript, on either database."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from samband.foundation.audit.queries import broken_links, history
from tests.journeys import story
from tests.journeys.forms import FirstForm

pytestmark = pytest.mark.django_db


class Person:
    """Somebody with a browser that has no JavaScript: reads pages and sends forms as they stand."""

    def __init__(self, user: Any = None) -> None:
        self.client = Client()
        if user is not None:
            self.client.force_login(user)

    def read(self, path: str, *, status: int = 200) -> str:
        """Open a page and return its HTML."""
        answer = self.client.get(path, follow=True)
        assert answer.status_code == status, path
        return answer.content.decode()

    def send(self, path: str, values: dict[str, Any] | None = None) -> tuple[str, str]:
        """Send the page's form with some values changed; return where one lands, and its HTML."""
        shown = FirstForm(self.read(path)).fields
        new = shown.get("new", [""])[0]  # the key that the page gave to one more person
        changed = {name.replace("members.new.", f"members.{new}."): v for name, v in (values or {}).items()}
        answer = self.client.post(path, {**shown, **changed}, follow=True)
        assert answer.status_code == 200, (path, answer.status_code)
        assert answer.redirect_chain, (path, "the form was not accepted", _main(answer.content.decode()))
        return answer.redirect_chain[-1][0], answer.content.decode()


def _main(page: str) -> str:
    """Return the words of a page's main part."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split())[:3_000]


def write(person: Person, case: str, content: dict[str, Any]) -> None:
    """Fill in and save sections of an application."""
    for section, values in content.items():
        person.send(f"{case}section/{section}/", values)


def name_team(person: Person, case: str, team: list[Any]) -> None:
    """Enter a partner's team, one person at a time."""
    for name, position, function, affiliation, is_coordinator in team:
        values = {"name": name, "position": position, "function": function, "affiliation": affiliation}
        if is_coordinator:
            values["is_coordinator"] = "on"
        person.send(f"{case}team/", {f"members.new.{field}": value for field, value in values.items()})


def confirm(person: Person, case: str, commit: Any) -> None:
    """Confirm the content with the code that comes by e-mail."""
    page = f"{case}confirm/"
    with commit(execute=True):
        asked = person.client.post(page, FirstForm(person.read(page)).fields)
    code = re.search(r"^\d{4} \d{4}$", mail.outbox[-1].body, re.M)[0]
    fields = {**FirstForm(asked.content.decode()).fields, "code": code}
    assert person.client.post(page, fields).headers["Location"] == case


def letters(intent_words: str) -> list[tuple[str, str]]:
    """Return (receiver, body) of the letters that contain some words."""
    return [(letter.to[0], letter.body) for letter in mail.outbox if intent_words in letter.body]


@pytest.fixture
def cast(programme, officer, second_officer, decision_maker, coordinator, poltava, stranger):
    """Everybody of the journey, each with a browser; the counterpart is yet to be invited."""
    people = {"officer": officer, "second": second_officer, "decider": decision_maker,
              "coordinator": coordinator, "stranger": stranger}  # fmt: skip
    return {name: Person(user) for name, user in people.items()} | {"counterpart": Person()}


def apply_together(cast: dict[str, Person], round_code: str, commit: Any) -> str:
    """Let two municipalities write, confirm and submit an application; return the case's address."""
    coordinator, counterpart = cast["coordinator"], cast["counterpart"]
    start = reverse("applications:start")
    chosen = {"round": round_code, "organisation": "kalmar-kommun", "language": "en", "search": "Poltava"}
    case, _ = coordinator.send(start, {**chosen, "partner": "poltava"})
    write(coordinator, case, story.COORDINATOR)
    name_team(coordinator, case, story.TEAMS["swedish"])
    with commit(execute=True):
        coordinator.send(
            f"{case}invite/", {"party": "international", "email": story.INVITED, "language": "en"}
        )
    [(_, invitation)] = letters("/my/invitations/")
    link = re.search(r"http://testserver(/my/invitations/\S+)", invitation)[1]
    account = {"name": "Petro Poltavenko", "password": "two dots and an arc", "language": "en"}
    landed, _ = counterpart.send(link, account)
    assert landed == case
    write(counterpart, case, story.COUNTERPART)
    name_team(counterpart, case, story.TEAMS["international"])
    for person in (counterpart, coordinator):
        confirm(person, case, commit)
    with commit(execute=True):
        landed, receipt = coordinator.send(f"{case}submit/")
    content_hash = re.search(r"sha256:[0-9a-f]{64}", receipt)[0]
    assert sorted(to for to, _ in letters(content_hash)) == [
        "karin.coordinator@example.org", story.INVITED,
    ]  # fmt: skip
    return case


def handle(cast: dict[str, Person], number: str, case: str, commit: Any) -> None:
    """Register, check, supplement, score and decide."""
    officer, coordinator = cast["officer"], cast["coordinator"]
    office = f"/office/cases/{number}/"
    officer.send(
        f"{office}moves/register/", {"officer": _option(officer, f"{office}moves/register/", "Olle")}
    )
    officer.send(f"{office}moves/start_formal_check/")
    with commit(execute=True):
        officer.send(
            f"{office}moves/request_supplementation/",
            {"questions": ["visits"], "message": "How often do you meet online?", "due_on": "2027-01-15"},
        )
    assert len(letters("How often do you meet online?")) == 2
    write(coordinator, case, {"plan": {"answers.visits": story.SUPPLEMENTED}})
    coordinator.send(f"{case}supplementation/")
    officer.send(f"{office}moves/pass_formal_check/")
    for name in ("Olle", "Siv"):
        chosen = _option(officer, f"{office}assessment/", name)
        officer.client.post(f"{office}assessment/scorers/", {"officer": chosen})
    for scorer in (officer, cast["second"]):
        questions = re.findall(r'name="text\.([a-z_]+)"', scorer.read(f"{office}assessment/"))
        marks = {f"mark.{q}": "3" for q in questions} | {
            f"text.{q}": f"Well described: {q}." for q in questions
        }
        scorer.send(f"{office}assessment/", {**marks, "hand_in": "yes"})
    officer.client.post(
        f"{office}assessment/recommendation/",
        {"advice": "grant", "amount": "270 000", "text": "We advise to grant."},
    )
    officer.send(f"{office}moves/finish_assessment/")
    with commit(execute=True):
        cast["decider"].send(f"{office}moves/grant/", {"amount": "270 000", "reasons": story.REASONS})


def _option(person: Person, path: str, name: str) -> str:
    return re.search(rf'<option value="(\d+)"[^>]*>[^<]*{name}', person.read(path))[1]


def test_one_grant_from_call_to_catalogue(cast, django_capture_on_commit_callbacks):
    commit = django_capture_on_commit_callbacks
    landed, _ = cast["officer"].send(
        "/office/rounds/new/",
        {"component": "inception", "opens_on": "2026-01-01", "budget_frame": "3 000 000"},
    )
    code = landed.rstrip("/").rpartition("/")[2]
    cast["officer"].client.post(f"{landed}move/open/")

    case = apply_together(cast, code, commit)
    number = case.rstrip("/").rpartition("/")[2]
    for path in (case, f"{case}receipt/", f"/office/cases/{number}/", "/office/"):
        cast["stranger"].read(path, status=404)
    handle(cast, number, case, commit)

    # The letter is in both partners' mail and in the case; the project is public by itself.
    assert sorted(to for to, _ in letters(story.REASONS)) == ["karin.coordinator@example.org", story.INVITED]
    assert story.REASONS in cast["coordinator"].read(f"{case}decision/")
    public = Person()
    found = re.sub("</?mark>", "", public.read("/en/projects/?q=Prepared+together"))
    address = re.search(r'href="(/en/projects/[\w-]+/)"[^>]*>[^<]*Prepared together', found)[1]
    assert story.COORDINATOR["summary"]["summary.en"] in public.read(address)
    assert "270,000" in public.read("/en/granted/")

    # Every step stands on the timeline, in order, and the log is whole.
    moves = [
        entry.verb.partition(".")[2] for entry in history(f"case:{number}") if entry.verb.startswith("case.")
    ]
    assert moves == [
        "confirm", "confirm", "submit", "register", "start_formal_check", "request_supplementation",
        "answer_supplementation", "pass_formal_check", "finish_assessment", "grant",
    ]  # fmt: skip
    assert list(broken_links()) == []
