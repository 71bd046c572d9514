"""Every kind of public page: accessible in both languages and themes, with and without scripts."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import LANGUAGES, pages, walk
from tests.environment import ROOT
from tests.journeys.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async rules => {
  const found = await axe.run(document, rules);
  return found.violations.map(each => [each.id, each.nodes.map(node => node.target.join(" "))]);
}"""
EVERY_RULE: dict[str, Any] = {"resultTypes": ["violations"]}
COLOURS: dict[str, Any] = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
EXPECTED = ("404 (Not Found)", "net::ERR_FAILED")
"""What the browser says of a page that does not exist, and of a script that the test keeps from it."""


def troubles(context: BrowserContext, base: str, path: str) -> list[Any]:
    """Open a page; return what axe says in both themes, what the browser says, and requests elsewhere."""
    page: Page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: heard.append(asked.url) if leaves(asked.url, base) else None)
    page.goto(base + path, wait_until="load")
    page.evaluate(AXE.read_text())
    found = page.evaluate(RUN, EVERY_RULE)
    page.emulate_media(color_scheme="dark")
    found += [["dark", *each] for each in page.evaluate(RUN, COLOURS)]
    page.close()
    return [*found, *(text for text in heard if not any(word in text for word in EXPECTED))]


def leaves(url: str, base: str) -> bool:
    """Tell whether a request goes to another site."""
    return not url.startswith((base + "/", "data:", "blob:"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_no_page_breaks_a_rule(site: Site, chromium: Browser, language: str, scripts: bool) -> None:
    context = chromium.new_context(color_scheme="light", reduced_motion="reduce")
    if not scripts:
        context.route("**/*.js", lambda route: route.abort())
    found = {
        f"{kind} {path}": wrong
        for kind, path in pages(site.base, language).items()
        if (wrong := troubles(context, site.base, path))
    }
    context.close()
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_link_leads_nowhere(site: Site, language: str) -> None:
    assert walk(site.base, language).broken == []
