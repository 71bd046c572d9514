"""Writing a budget on a bad connection: nothing typed is lost, and the sign beside it tells the truth."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.site import Site
from tests.journeys.walker import Walker, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
SAVED = re.compile(r"\d\d[.:]\d\d")
"""The sign tells the time of the save."""


def open_a_round(officer: Walker) -> str:
    """Open a round of the component project; returns its code."""
    officer.go("/office/rounds/new/?component=project")
    officer.enter({"component": "project", "opens_on": "2026-01-01", "last_day": "2027-12-31"})
    officer.press("main form[method=post] button[type=submit]")
    code = officer.page.url.rstrip("/").rpartition("/")[2]
    officer.go(f"/office/rounds/{code}/")
    officer.press("main form[action*='/move/open/'] button, main a[href*='/move/open/']")
    return code


def start(coordinator: Walker, round_code: str) -> str:
    """Start an application with Poltava; returns the address of its money section."""
    coordinator.go(f"/en/calls/{round_code}/")
    coordinator.press("main a[href*='/cases/start/']")
    coordinator.enter({"search": "Poltava"})
    coordinator.press("main button[name=find]")
    coordinator.enter({"partner": "poltava", "language": "en"})
    coordinator.press("main form button[type=submit]:not([name=find])")
    return coordinator.page.url.removeprefix(coordinator.base) + "section/money/"


@pytest.fixture(scope="module")
def written(site: Site) -> dict[str, Any]:
    """What the tests of this file share: the address of the section, once it is there."""
    return {}


@pytest.fixture
def writer(chromium: Browser, site: Site, written: dict[str, Any]) -> Walker:
    """A coordinator in front of the budget of a new project application."""
    coordinator = signed_in(chromium, site, "kajsa@kalmar.example")
    if not written:
        written["address"] = start(coordinator, open_a_round(signed_in(chromium, site, "hedda@icld.example")))
    known = coordinator.page.context.storage_state()
    page = chromium.new_context(storage_state=known, viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(8_000)  # and nobody complains of a connection that is meant to fail
    walker = Walker(page, site.base, "writer")
    walker.go(written["address"])
    return walker


def new_cell(page: Page, column: str) -> Any:
    """Return an input of the blank row."""
    return page.locator(f"[data-blank-row] [name$='.{column}']").last


def sign(page: Page) -> Any:
    return page.locator("[data-save-status]")


def test_a_line_is_added_up_while_it_is_written(writer: Walker) -> None:
    page = writer.page
    new_cell(page, "what").fill("Flights")
    new_cell(page, "category").select_option("international_travel")
    new_cell(page, "quantity").fill("4")
    new_cell(page, "price").fill("7 500,50")
    expect(page.locator(".entries-sums")).to_contain_text(re.compile(r"30\s002"))
    expect(page.locator(".entry-amount output").first).to_contain_text(re.compile(r"30\s002"))
    expect(sign(page)).to_contain_text(SAVED)
    page.locator("[data-add-row]").click()
    new_cell(page, "what").fill("Hotel")
    new_cell(page, "price").fill("1000")
    expect(page.locator(".entries-sums")).to_contain_text(re.compile(r"31\s002"))
    writer.picture("20-budget")


def test_what_is_typed_without_a_connection_is_saved_when_it_is_back(writer: Walker) -> None:
    page = writer.page
    page.context.set_offline(True)
    new_cell(page, "what").fill("Train")
    expect(sign(page)).to_have_attribute("data-state", "failed")
    page.context.set_offline(False)
    expect(sign(page)).to_contain_text(SAVED, timeout=20_000)
    page.reload()
    expect(page.locator("input[value='Train']")).to_have_count(1)


def test_a_lid_closed_while_the_server_was_away_costs_nothing(writer: Walker) -> None:
    page = writer.page
    page.route(
        "**/section/money/",
        lambda route: route.abort() if route.request.method == "POST" else route.continue_(),
    )
    new_cell(page, "what").fill("Interpreter")
    expect(sign(page)).to_have_attribute("data-state", "failed")
    page.unroute_all()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator("[data-kept-back]").click()
    expect(sign(page)).to_contain_text(SAVED)
    page.reload()
    expect(page.locator("input[value='Interpreter']")).to_have_count(1)


def test_a_second_tab_overwrites_nothing(writer: Walker, written: dict[str, Any]) -> None:
    page, other = writer.page, writer.page.context.new_page()
    other.goto(writer.base + written["address"])
    page.locator("[name='answers.budget_explained']").fill("From the first tab.")
    expect(sign(page)).to_contain_text(SAVED)
    other.locator("[name='answers.budget_explained']").fill("From the second tab.")
    expect(other.locator("#saving [href*=clash]")).to_have_count(1)
    page.reload()
    expect(page.locator("main")).to_contain_text("From the second tab.")
    expect(page.locator("[name='answers.budget_explained']")).to_have_value("From the first tab.")
