"""Every public page is reached by links from the first one, and no link leads nowhere."""

import re
from collections import deque
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from samband.editorial.actions import plant_site

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<a [^>]*href="([^"#]+)')
FILE = re.compile(r"\.(csv|xlsx|json|ics|bib|ris)$|/feed/$")


def crawled(client: Client) -> dict[str, int]:
    """Return every page that links lead to from the first ones, with its status."""
    found: dict[str, int] = {}
    waiting = deque(["/sv/", "/en/"])
    while waiting:
        path = waiting.popleft()
        if path in found:
            continue
        answer = client.get(path)
        found[path] = answer.status_code
        if answer.streaming or not answer.get("Content-Type", "").startswith("text/html"):
            answer.close()
            continue
        waiting.extend(filter(None, map(_page, LINK.findall(answer.content.decode()))))
    return found


def _page(link: str) -> str:
    parts = urlsplit(link.replace("&amp;", "&"))
    ours = parts.netloc in ("", "testserver") and parts.path.startswith(("/sv/", "/en/"))
    return parts.path if ours and not parts.query and not FILE.search(parts.path) else ""


def listed(client: Client) -> set[str]:
    """Return the pages that the sitemap names."""
    index = _whole(client.get("/sitemap.xml"))
    parts = [_whole(client.get(urlsplit(part).path)) for part in re.findall(r"<loc>([^<]+)", index)]
    return {urlsplit(address).path for part in parts for address in re.findall(r"<loc>([^<]+)", part)}


def _whole(answer: Any) -> str:
    return b"".join(answer.streaming_content if answer.streaming else [answer.content]).decode()


def test_no_page_is_an_orphan_and_no_link_leads_nowhere(client: Client, grant: Any) -> None:
    plant_site(settings.PROGRAMME / "site")
    grant(
        goals=(4,), areas=("education",), themes=("climate",), networks=("climate",), core_areas=("equity",)
    )
    found = crawled(client)
    assert {path: status for path, status in found.items() if status != 200} == {}
    assert listed(client) - set(found) == set()
    assert {"/sv/lander/sweden/", "/en/countries/ukraine/", "/en/projects/a-first-step/"} <= set(found)
