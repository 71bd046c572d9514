"""Map and charts with the keyboard alone, in a real browser."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_the_keyboard_leads_through_map_and_chart(site: Any, chromium: Any) -> None:
    page = chromium.new_page()
    page.goto(f"{site.base}/en/projects/?view=map")
    assert page.locator(".map-places a[tabindex='0']").count() == 1
    page.focus(".map-places a[tabindex='0']")
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert first != second
    assert page.inner_text("[data-map-card] a >> nth=0") in second
    whole = page.get_attribute(".world-map-drawing", "viewBox")
    page.keyboard.press("+")
    assert page.get_attribute(".world-map-drawing", "viewBox") != whole
    page.keyboard.press("0")
    assert page.get_attribute(".world-map-drawing", "viewBox") == whole
    page.keyboard.press("Escape")
    assert page.is_hidden("[data-map-card]")
    address = page.evaluate("document.activeElement.getAttribute('href')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == site.base + address

    page.goto(f"{site.base}/en/statistics/")
    page.focus("#projects-by-country .bar")
    page.keyboard.press("Tab")
    bar = page.locator("#projects-by-country .bar >> nth=1")
    assert bar.evaluate("each => each === document.activeElement")
    count = bar.locator(".bar-value").inner_text()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.inner_text("#list-count strong") == count
    page.close()
