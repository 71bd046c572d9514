"""One grant from call to catalogue, in a real browser against a real server with real mail."""

import re

import pytest

from tests.journeys import story
from tests.journeys.walker import Walker, newcomer, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def open_a_round(officer: Walker) -> str:
    """The officer makes a round of the component inception and opens it; returns its code."""
    officer.go("/office/rounds/new/?component=inception")
    officer.enter({"component": "inception", "opens_on": "2026-01-01", "budget_frame": "3 000 000"})
    officer.press("main form[method=post] button[type=submit]")
    code = officer.page.url.rstrip("/").rpartition("/")[2]
    officer.picture("01-round")
    officer.go(f"/office/rounds/{code}/")
    officer.press("main form[action*='/move/open/'] button, main a[href*='/move/open/']")
    return code


def write(person: Walker, case: str, content: dict) -> None:
    """Fill in and save sections of an application."""
    for section, values in content.items():
        person.go(f"{case}section/{section}/")
        person.enter(values)
        person.press()
        assert "saved=" in person.page.url


def name_team(person: Walker, case: str, team: list) -> None:
    """Enter a partner's team, one person at a time."""
    for name, position, function, affiliation, is_coordinator in team:
        person.go(f"{case}team/")
        new = person.page.locator("main [name=new]").input_value()
        values = {"name": name, "position": position, "function": function, "affiliation": affiliation}
        person.enter({f"members.{new}.{field}": value for field, value in values.items()})
        if is_coordinator:
            person.page.check(f'main [name="members.{new}.is_coordinator"]')
        person.press()


def score(officer: Walker, case: str) -> None:
    """Score every question and hand the scores in."""
    officer.go(f"{case}assessment/")
    for name in officer.page.locator("main textarea[name^='text.']").evaluate_all(
        "all => all.map(t => t.name)"
    ):
        question = name.removeprefix("text.")
        officer.enter({f"mark.{question}": "3", name: f"Well described by both: {question}."})
    officer.press("main button[name=hand_in]")


def move(person: Walker, case: str, name: str, values: dict | None = None) -> str:
    """Make one of the office's moves."""
    person.go(f"{case}moves/{name}/")
    person.enter(values or {})
    return person.press()


def test_one_grant_from_call_to_catalogue(chromium, site):
    officer = signed_in(chromium, site, "hedda@icld.example")
    round_code = open_a_round(officer)

    # The coordinator starts an application with Poltava, found under its Ukrainian name.
    coordinator = signed_in(chromium, site, "kajsa@kalmar.example")
    coordinator.go(f"/en/calls/{round_code}/")
    coordinator.press("main a[href*='/cases/start/']")
    coordinator.enter({"search": "Полтава"})
    coordinator.press("main button[name=find]")
    coordinator.enter({"partner": "poltava", "language": "en"})
    coordinator.press("main form button[type=submit]:not([name=find])")
    case = coordinator.page.url.removeprefix(site.base)
    number = case.rstrip("/").rpartition("/")[2]
    coordinator.picture("02-case-begun")

    # Findings explain themselves while one types: too much money, then a sum within the ceiling.
    coordinator.go(f"{case}section/project/")
    coordinator.page.locator('main [name="budget.requested"]').press_sequentially("900000")
    finding = coordinator.page.locator("main .finding >> visible=true").first
    finding.wait_for()
    coordinator.picture("03-finding-while-typing")
    assert "300" in finding.inner_text()
    write(coordinator, case, story.COORDINATOR)
    name_team(coordinator, case, story.TEAMS["swedish"])

    # The counterpart is invited by e-mail, creates a personal account and adds its part.
    coordinator.go(f"{case}invite/")
    coordinator.enter({"party": "international", "email": story.INVITED, "language": "en"})
    coordinator.press()
    letter = site.mailbox.wait_for(story.INVITED, "/my/invitations/")
    link = re.search(r"https?://\S+(/my/invitations/\S+)", letter)[1]
    counterpart = newcomer(chromium, site)
    counterpart.go(link)
    counterpart.picture("04-invitation")
    counterpart.enter({"name": "Petro Poltavenko", "password": "two dots and an arc"})
    counterpart.press()
    assert counterpart.page.url.endswith(case)
    write(counterpart, case, story.COUNTERPART)
    name_team(counterpart, case, story.TEAMS["international"])

    # Both confirm the same content; the receipt carries its hash.
    for person in (counterpart, coordinator):
        person.go(f"{case}confirm/")
        person.picture(f"05-confirm-{'abroad' if person is counterpart else 'home'}")
        person.press()
        letter = site.mailbox.wait_for(
            story.INVITED if person is counterpart else "kajsa@kalmar.example", "20 min"
        )
        person.enter({"code": re.search(r"\d{4} \d{4}", letter)[0]})
        person.press()
    coordinator.go(f"{case}submit/")
    receipt = coordinator.press()
    coordinator.picture("06-receipt")
    content_hash = re.search(r"sha256:[0-9a-f]{64}", receipt)[0]
    for address in ("kajsa@kalmar.example", story.INVITED):
        assert content_hash in site.mailbox.wait_for(address, content_hash)

    # A stranger learns nothing, not even that the case exists.
    stranger = signed_in(chromium, site, "folke@falun.example")
    for path in (case, f"{case}receipt/", f"/office/cases/{number}/", "/office/"):
        assert stranger.page.goto(site.base + path).status == 404

    # Formal check, and a supplementation that the coordinator hands in.
    office_case = f"/office/cases/{number}/"
    move(officer, office_case, "register")
    move(officer, office_case, "start_formal_check")
    move(officer, office_case, "request_supplementation",
         {"questions": ["visits"], "message": "Please tell how often you meet online."})  # fmt: skip
    site.mailbox.wait_for("kajsa@kalmar.example", "how often you meet online")
    coordinator.go(case)
    coordinator.picture("07-supplementation")
    write(coordinator, case, {"plan": {"answers.visits": story.SUPPLEMENTED}})
    coordinator.go(f"{case}supplementation/")
    coordinator.press()
    officer.go(office_case)
    officer.picture("08-supplemented")
    move(officer, office_case, "pass_formal_check")

    # Two officers score alone; then the recommendation.
    second = signed_in(chromium, site, "dag@icld.example")
    for name in ("Hedda", "Dag"):
        officer.go(f"{office_case}assessment/")
        officer.enter({"officer": officer.option("officer", name)})
        officer.press("main form[action$='scorers/'] button")
    score(officer, office_case)
    assert "Well described" not in second.go(f"{office_case}assessment/")
    score(second, office_case)
    officer.go(f"{office_case}assessment/")
    officer.enter({"advice": "grant", "amount": "270 000", "text": "We advise to grant."})
    officer.press("main form[action$='recommendation/'] button")
    officer.picture("09-assessed")
    move(officer, office_case, "finish_assessment")

    # The decision, with written reasons; the letter is in the case and in the mail.
    decider = signed_in(chromium, site, "bea@icld.example")
    decider.go(f"{office_case}moves/grant/")
    decider.picture("10-decision")
    move(decider, office_case, "grant", {"amount": "270 000", "reasons": story.REASONS})
    assert story.REASONS in site.mailbox.wait_for("kajsa@kalmar.example", story.REASONS)
    coordinator.go(case)
    coordinator.picture("11-granted")
    coordinator.press("main a[href*='/decision']")
    coordinator.picture("12-letter")
    assert story.REASONS in coordinator.seen()

    # Nobody retypes anything: the project is public, and among the granted applications.
    public = newcomer(chromium, site)
    public.go("/en/projects/?q=Prepared+together")
    public.press("main a:not([href*='?']):has-text('Prepared together')")
    public.picture("13-public-project")
    assert story.COORDINATOR["summary"]["summary.en"] in public.seen()
    assert "270,000" in public.seen()
    assert "Prepared together" in public.go("/en/granted/")
    public.picture("14-granted-list")
