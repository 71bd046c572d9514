"""A person in front of a browser: signs in, fills in, presses, and keeps a picture of what is seen."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from tests.journeys.site import ARTEFACTS, Site

PASSWORD = "samband-demo-2026"
SUBMIT = "main form button[type=submit]"


@dataclass
class Walker:
    """One person with a browser of their own; nothing may go wrong on any page they meet."""

    page: Page
    base: str
    name: str

    def go(self, path: str) -> str:
        """Open an address and return the text of its main part."""
        answer = self.page.goto(self.base + path)
        assert answer is not None and answer.status == 200, f"{path}: {answer and answer.status}"
        return self.seen()

    def seen(self) -> str:
        """Return the text of the page's main part, white space folded."""
        return " ".join(self.page.inner_text("main").split())

    def press(self, selector: str = SUBMIT) -> str:
        """Press a button or link that leads to another page, and return what is seen there."""
        self.page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()
        return self.seen()

    def enter(self, values: dict[str, str | list[str]]) -> None:
        """Fill in fields by name: texts, choices (one or several) and lists to choose from."""
        for name, value in values.items():
            field = self.page.locator(f'main [name="{name}"]').first
            if field.get_attribute("type") in {"radio", "checkbox"}:
                for one in [value] if isinstance(value, str) else value:
                    self.page.check(f'main [name="{name}"][value="{one}"]')
            elif field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(str(value))

    def picture(self, name: str) -> None:
        """Keep a picture of the whole page among the artefacts."""
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=True)

    def option(self, field: str, text: str) -> str:
        """Return the value of the option that contains a text, in a list to choose from."""
        options = self.page.locator(f'main [name="{field}"] option', has_text=text)
        return str(options.first.get_attribute("value"))


def newcomer(chromium: Browser, site: Site, *, language: str = "en-GB", **options: Any) -> Walker:
    """Return somebody who has never been here; any error in the browser's console fails the test."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale=language, **options)
    page = context.new_page()
    page.set_default_timeout(8_000)
    walker = Walker(page, site.base, "newcomer")
    page.on("console", lambda message: _complain(message.type, message.text))
    page.on("pageerror", lambda error: _complain("error", str(error)))
    return walker


def signed_in(chromium: Browser, site: Site, email: str, **options: Any) -> Walker:
    """Return one of the demo people, signed in."""
    walker = newcomer(chromium, site, **options)
    walker.go("/account/login/")
    walker.enter({"login": email, "password": PASSWORD})
    walker.press()
    return walker


def _complain(kind: str, text: str) -> None:
    if kind == "error" and "404" not in text:
        raise AssertionError(f"The browser's console says: {text}")
