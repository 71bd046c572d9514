"""What a page weighs for a visitor who has never been here: every byte Chromium receives, cold."""

import shutil
from dataclasses import dataclass

from playwright.sync_api import sync_playwright


@dataclass(frozen=True, slots=True)
class Weight:
    """A page's weight on the wire in kilobytes (1,000 bytes) and its number of requests."""

    kilobytes: float
    requests: int


def page_weight(addresses: dict[str, str]) -> dict[str, Weight]:
    """Open each address (name → address) in a fresh profile and weigh it; empty without Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is missing (Debian: apt-get install chromium): pages were not weighed.")
        return {}
    weights = {}
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for name, address in addresses.items():
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            page = context.new_page()
            received: list[float] = []
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.on(
                "Network.loadingFinished", lambda event, to=received: to.append(event["encodedDataLength"])
            )
            page.goto(address, wait_until="networkidle")
            weights[name] = Weight(round(sum(received) / 1_000, 1), len(received))
            context.close()
        browser.close()
    return weights
