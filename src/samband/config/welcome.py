"""What `samband run` says when it is up: where to look, who to be, what to try."""

from django.conf import settings
from django.utils import translation
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from samband.config.demo.people import PASSWORD, PEOPLE

ADDRESSES = (
    ("The open site", "/sv/", "and /en/ in English"),
    ("Sign in", "/account/login/", ""),
    ("My pages", "/my/", "for applicants"),
    ("Office", "/office/", "for the funder's people"),
)
DEMO_ADDRESSES = (
    ("Demo guide", "/demo/", "who is who, what to try"),
    ("Demo post office", "/demo/mail/", "every letter"),
)


def welcome(port: int) -> RenderableType:
    """Return the greeting for a server on this port; demo people are listed in demo mode only."""
    parts: list[RenderableType] = [_addresses(f"http://localhost:{port}")]
    if settings.DEMO:
        parts += [Text(), _people(), Text()]
        parts += [
            Text("Begin with the demo guide, or sign in as the coordinator and open the call Inception.")
        ]
    parts += [Text(), Text("Stop with Ctrl-C. Nothing is lost; run it again at any time.", style="dim")]
    return Panel(Group(*parts), title="Samband is running", border_style="cyan", expand=False)


def _addresses(base: str) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(no_wrap=True)
    for name, path, note in (*ADDRESSES, *(DEMO_ADDRESSES if settings.DEMO else ())):
        table.add_row(name, Text(base + path, style=f"cyan link {base}{path}"), Text(note, style="dim"))
    return table


def _people() -> Group:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for column in ("E-mail address", "Name", "Task", "Organisation"):
        table.add_column(column)
    with translation.override("en"):
        for person in PEOPLE:
            table.add_row(person.email, person.name, str(person.role.label), person.place.name)
    return Group(Text.assemble("Demo people, all with the password ", (PASSWORD, "bold")), table)
