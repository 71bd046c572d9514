"""Fills one database for the benchmark: `SAMBAND_DATA=… python -m bench.fill PROJECTS CASES`."""

import os
import sys
from pathlib import Path
from typing import Any

import django


def main(projects: int, cases: int) -> None:
    """Migrate, load the programme, fill the catalogue and the office, and note which pages to measure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samband.config.settings")
    os.environ["SAMBAND_STAFF_SECOND_FACTOR"] = "0"  # the officer signs in by password alone
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from bench import cases as office
    from bench import data
    from samband.calls.actions import load_programme

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    load_programme(settings.PROGRAMME)
    data.fill(projects)
    note_pages(Path(settings.DATA), office.fill(cases))


def note_pages(folder: Path, cast: dict[str, Any]) -> None:
    """Write which addresses to measure, with cookies, and how many queries each page makes."""
    from django.urls import reverse
    from django.utils.translation import override

    from bench.pages import FILTERS, SEARCHES, Pages
    from samband.catalogue.models import Project

    slugs = Project.objects.order_by("pk").values_list("slug", flat=True)
    with override("en"):
        catalogue = reverse("catalogue:project_list")
        paths = {
            "Catalogue list": [catalogue],
            "Filtered list": [f"{catalogue}?{words}" for words in FILTERS],
            "Search": [f"{catalogue}?q={_quoted(words)}" for words in SEARCHES],
            "Project page": [reverse("catalogue:project_detail", args=[slug]) for slug in slugs[:50]],
            "Open calls": [reverse("calls:round_list")],
            "Front page": ["/en/"],
            "Sign-in page": [reverse("account_login")],
        }
    queue = reverse("workspace:office_home")
    office = {
        "Officer's queue": [f"{queue}?state=assessment", f"{queue}?country=UA"],
        "Officer's queue, last page": [f"{queue}?page=99999"],
        "Case page": [reverse("assessment:case_detail", args=[cast["assessed"]])],
    }
    section = {"Application section": [reverse("applications:section", args=[cast["draft"], "context"])]}
    cookies = dict.fromkeys(office, _cookie(cast["officer"])) | dict.fromkeys(
        section, _cookie(cast["coordinator"])
    )
    paths |= section | office
    static = sorted((folder / "static" / "samband").glob("site.*.css"))
    paths["Static file"] = [f"/static/samband/{static[0].name}"]
    queries = {name: _queries(addresses[0], cookies.get(name, "")) for name, addresses in paths.items()}
    Pages(paths, cookies, queries).save(folder)


def _quoted(words: str) -> str:
    from urllib.parse import quote

    return quote(words)


def _cookie(user: Any) -> str:
    """Sign a person in and return the cookie that proves it."""
    from django.test import Client

    client = Client()
    client.force_login(user)
    return f"sessionid={client.cookies['sessionid'].value}"


def _queries(address: str, cookie: str) -> int:
    """Count the database queries of making a page once more."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"cookie": cookie} if cookie else {})
    client.get(address, headers={"host": "127.0.0.1:1"})
    with CaptureQueriesContext(connection) as captured:  # another host: not from what is remembered
        answer = client.get(address, headers={"host": "127.0.0.1:2"})
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return len(captured)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
