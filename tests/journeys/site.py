"""A whole installation for browser tests: real server, real worker, real mail, a real Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from playwright.sync_api import Browser, sync_playwright

from tests.databases import sqlite_template
from tests.environment import ROOT

ARTEFACTS = ROOT / "tests" / "artefacts"
COMMAND = str(Path(sys.executable).with_name("samband"))


@dataclass
class Mailbox:
    """Receives what the outbox sends, over SMTP."""

    letters: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Take a letter in."""
        self.letters.append(BytesParser(policy=default).parsebytes(envelope.content))  # type: ignore[arg-type]
        return "250 OK"

    def wait_for(self, to: str, containing: str, seconds: float = 30) -> str:
        """Return the body of the letter to someone that contains a text, once it has arrived."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for letter in self.letters:
                body = letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
                if letter["To"] == to and containing in body:
                    return str(body)
            time.sleep(0.1)
        arrived = [f"{letter['To']}: {letter['Subject']}" for letter in self.letters]
        raise AssertionError(f"No letter to {to} with “{containing}”; arrived: {arrived}")


@dataclass(frozen=True)
class Site:
    """A running installation with demo data, and the mailbox that all its letters reach."""

    base: str
    mailbox: Mailbox


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A running installation with demo data, the same for all tests of this process."""
    with demo_site(tmp_path_factory.mktemp("site")) as running_site:
        yield running_site


@contextmanager
def demo_site(data: Path) -> Iterator[Site]:
    """Set up an installation with demo data in a folder, run it, and stop it when the block ends."""
    mailbox, port = Mailbox(), free_port()
    postman = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    postman.start()
    base = f"http://127.0.0.1:{port}"
    shutil.copy(sqlite_template(), data / "samband.sqlite3")
    environment = {
        **os.environ,
        "SAMBAND_DATA": str(data),
        "SAMBAND_PROGRAMME": str(ROOT / "programme"),
        "SAMBAND_DEMO": "1",
        "SAMBAND_BASE_URL": base,
        "EMAIL_URL": f"smtp://127.0.0.1:{postman.port}",
    }
    for name in (
        "DATABASE_URL",
        "CACHE_URL",
        "SAMBAND_PROVIDERS",
    ):  # what only the tests within a process want
        environment.pop(name, None)
    subprocess.run([COMMAND, "setup", "--demo"], env=environment, check=True, capture_output=True)
    with (
        running([COMMAND, "serve", "--port", str(port), "--workers", "1"], environment),
        running([COMMAND, "worker"], environment),
    ):
        wait_for_answer(base)
        yield Site(base, mailbox)
    postman.stop()


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    """Run a process until the block ends."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for_answer(base: str) -> None:
    """Wait until the site answers."""
    for _ in range(300):
        try:
            urllib.request.urlopen(base + "/sv/", timeout=5).read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"{base} does not answer")


@pytest.fixture
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright; closed after each test.

    While Playwright is at work its event loop runs in this thread, where Django then refuses the
    database to every other test.
    """
    path = shutil.which("chromium")
    if path is None:
        message = "Chromium is not installed (Debian: apt-get install chromium)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()
