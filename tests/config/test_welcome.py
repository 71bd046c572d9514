"""The greeting of `samband run`."""

import io
from typing import Any

from rich.console import Console

from samband.config.demo.people import PASSWORD, PEOPLE
from samband.config.welcome import welcome


def printed(port: int, width: int = 100) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False)
    with console.capture() as captured:
        console.print(welcome(port))
    return captured.get()


def test_it_says_where_to_look() -> None:
    said = printed(8123)
    paths = ("/sv/", "/account/login/", "/my/", "/office/")
    assert [said.count(f"http://localhost:8123{path} ") for path in paths] == [1] * len(paths)


def test_it_keeps_quiet_about_demo_people_in_a_real_installation() -> None:
    said = printed(8000)
    assert [said.count(word) for word in (PASSWORD, "/demo/", "@")] == [0, 0, 0]


def test_it_says_how_to_sign_in_as_each_demo_person(settings: Any) -> None:
    settings.DEMO = True
    said = printed(8000)
    assert [said.count(person.email) for person in PEOPLE] == [1] * len(PEOPLE)
    assert [said.count(word) for word in (PASSWORD, "/demo/ ", "/demo/mail/ ")] == [1, 1, 1]


def test_it_fits_a_narrow_window(settings: Any) -> None:
    settings.DEMO = True
    assert max(map(len, printed(8000, width=80).splitlines())) == 80
