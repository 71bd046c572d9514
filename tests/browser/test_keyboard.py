"""The project list with the keyboard alone: suggestions, choices that take effect in place, and the way back."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]
LEADERSHIP, ENVIRONMENT = "area_leadership", "area_environment"


def focused(page: Page) -> str:
    """Return the id of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))


def choose(page: Page, box: str) -> None:
    """Tick a box with the space bar, and wait until the address tells of it."""
    name, value = box.split("_", 1)
    page.focus(f"#{box}")
    page.keyboard.press("Space")
    page.wait_for_url(lambda url: f"{name}={value}" in url)


def reach(page: Page, option: Locator) -> None:
    """Go down the suggestions until one is marked."""
    for _ in range(page.get_by_role("option").count()):
        page.keyboard.press("ArrowDown")
        if option.get_attribute("aria-selected") == "true":
            return
    raise AssertionError(f"{option.inner_text()} cannot be reached")


def test_a_suggestion_is_chosen_with_the_arrow_keys(site: Site, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{site.base}/en/projects/")
    field = page.get_by_role("combobox", name="Search projects")
    field.focus()
    page.keyboard.type("gabo")
    option = page.get_by_role("option").filter(has_text="International partner")
    expect(option).to_have_count(1)
    expect(field).to_have_attribute("aria-expanded", "true")
    reach(page, option)
    expect(field).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("r")
    expect(option).to_be_visible()
    reach(page, option)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{site.base}/en/projects/?international=gaborone"
    page.close()


def test_choices_take_effect_in_place_and_back_restores_them(site: Site, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{site.base}/en/projects/")
    count = page.locator("#list-count strong")
    all_projects = count.inner_text()
    page.focus("#facet_area > summary")
    page.keyboard.press("Enter")
    choose(page, LEADERSHIP)
    expect(count).not_to_have_text(all_projects)
    one_choice = count.inner_text()
    assert focused(page) == LEADERSHIP
    choose(page, ENVIRONMENT)
    expect(count).not_to_have_text(one_choice)
    two_choices = count.inner_text()
    assert focused(page) == ENVIRONMENT
    expect(page.locator("#facet_area")).to_have_attribute("open", "")
    expect(page.locator("[data-list-status]")).to_contain_text(two_choices)

    page.get_by_role("link", name="Take away Environment").focus()
    page.keyboard.press("Enter")
    expect(count).to_have_text(one_choice)
    expect(page.locator("#list-count")).to_be_focused()
    page.go_back()
    expect(count).to_have_text(two_choices)
    expect(page.locator(f"#{ENVIRONMENT}")).to_be_checked()
    page.close()
