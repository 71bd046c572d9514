"""Canaries in everything that a sensitive partnership hides, sought on every page, in every file and by search."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from samband.catalogue import actions
from samband.catalogue.actions import GrantFacts, ProjectFacts, SourceFacts
from samband.catalogue.models import Project
from samband.catalogue.states import Sensitivity, Side
from samband.foundation.search.models import Entry
from tests.cast import organisation

pytestmark = pytest.mark.django_db
LINKS = re.compile(r"(?:href|src)=\"([^\"#]+)|<loc>([^<]+)|srcset=\"(\S+)")
PROTECTED_ONLY = {
    "Kanaryville", "Канарівськ", "kanaryville", "Kanarytitle", "Kanarytitel", "Kanarysummary", "K-2026-7777",
    "2031-07", "kanary.example",
}  # fmt: skip
CAREFUL_TOO = {
    "Kanary Person", "kanary@person.example", "Kanaryton", "مدينة الكناري", "Kanarypurpose", "Kanarydocument",
    "Kanarycontent", "Kanarypicture", "Kanaryphotographer", "9 May 2031", "47.123", "33.987",
}  # fmt: skip
NEVER = {"Kanary Unasked", "Kanaryreason", "Kanaryartist", "Kanaryfile"}
REGION = {"Kanaryregion", "48.1"}
"""What a place is coarsened to; nothing tells it while the place itself is told."""
EVERYTHING = PROTECTED_ONLY | CAREFUL_TOO | NEVER | REGION
LEVELS = {
    Sensitivity.OPEN: PROTECTED_ONLY | CAREFUL_TOO,
    Sensitivity.CAREFUL: PROTECTED_ONLY | REGION,
    Sensitivity.PROTECTED: set(),
}


@pytest.fixture
def project(settings: Any, tmp_path: Any, programme: None) -> Any:
    """A granted project with a canary in every field that may have to be hidden."""
    backend = "django.core.files.storage.FileSystemStorage"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": backend, "OPTIONS": {"location": tmp_path}},
    }
    home, abroad = organisation("Kalmar kommun", "SE"), organisation("Kanaryville", "UA")
    abroad.names.create(name="Канарівськ")
    region = actions.register_place(
        "Kanaryregion", country="UA", kind="oblast", latitude=48.1, longitude=33.1, actor=None
    )
    place = actions.register_place(
        "Kanaryton",
        country="UA",
        latitude=47.123,
        longitude=33.987,
        names=[("مدينة الكناري", "ar")],
        region=region,
        actor=None,
    )
    actions.seat_organisation(abroad, place=place, actor=None)
    facts = ProjectFacts(
        partners=((home, Side.SWEDISH), (abroad, Side.INTERNATIONAL)), title_sv="Kanarytitel",
        title_en="Kanarytitle", summary_en="Kanarysummary", component="inception", goals=(4,),
        areas=("education",), networks=("climate",), core_areas=("equity",),
        starts_on=date(2031, 1, 1), ends_on=date(2032, 12, 31),
    )  # fmt: skip
    grant = GrantFacts(
        case_number="K-2026-7777", decided_on=date(2030, 12, 3), amount=Decimal(250_000), round_code="2031-07"
    )
    found = actions.publish_granted_project(facts, grant=grant, actor=None).project
    source = SourceFacts(source="kanary.txt", record_hash="1", url="https://kanary.example/page")
    actions.save_imported_project(facts, source=source, actor=None)
    _told(found, place)
    return found


def _told(project: Any, place: Any) -> None:
    actions.name_contact(project, name="Kanary Person", email="kanary@person.example",
                         consented_on=date(2030, 1, 1), actor=None)  # fmt: skip
    actions.name_contact(project, name="Kanary Unasked", actor=None)
    actions.plan_visit(
        project, place=place, starts_on=date(2031, 5, 9), purpose_en="Kanarypurpose", actor=None
    )
    text = ContentFile(b"Kanarycontent", name="Kanaryfile.txt")
    actions.add_document(project, file=text, title_en="Kanarydocument", actor=None)
    exif = Image.Exif()
    exif[0x013B] = "Kanaryartist"
    kept = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(kept, "JPEG", exif=exif)
    photograph = ContentFile(kept.getvalue(), name="Kanaryfile.jpg")
    actions.add_picture(project, file=photograph, alt_sv="Kanarypicture", alt_en="Kanarypicture",
                        photographer="Kanaryphotographer", actor=None)  # fmt: skip


def everything_public(client: Client) -> Iterator[tuple[str, str]]:
    """Yield every page and file that links lead to from the first ones, with what it says."""
    starts = ["/en/", "/sv/", "/sitemap.xml", "/robots.txt", *named()]
    waiting, seen = list(starts), set(starts)
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        response.close()
        said = content.decode("utf-8", "replace")
        yield address, said if response.status_code == 200 else ""
        if not response.get("Content-Type", "").startswith(("text/html", "application/xml", "text/xml")):
            continue
        for groups in LINKS.findall(said):
            link = _ours(next(filter(None, groups)).replace("&amp;", "&"))
            if link and link not in seen:
                seen.add(link)
                waiting.append(link)


def named() -> list[str]:
    """Return the files and feeds, whether or not anything links to them."""
    found = [
        reverse(f"catalogue:{name}") for name in ("project_feed", "granted_feed", "statistics", "download")
    ]
    files = [reverse("catalogue:project_file", args=[ending]) for ending in ("csv", "json")]
    return [*found, *files, reverse("catalogue:project_list") + "?view=map"]


def _ours(link: str) -> str:
    """Return the path of a link to a page of the open site; searches and filters are asked for apart."""
    parts = urlsplit(link)
    outside = parts.netloc not in ("", "testserver") or parts.query or not parts.path.startswith("/")
    private = parts.path.startswith(("/account/", "/my/", "/office/", "/cms/", "/styleguide/", "/static/"))
    return "" if outside or private else parts.path


def heard(text: str) -> set[str]:
    return {canary for canary in EVERYTHING if canary in text}


def searched(client: Client, words: str) -> int:
    """Return how many projects searching for words finds; suggestions count too."""
    listed = client.get(reverse("catalogue:project_list"), {"q": f'"{words}"'}).context["listing"].total
    offered = client.get(reverse("catalogue:project_suggest"), {"q": words}).json()["suggestions"]
    return int(listed) + len(offered)


@pytest.mark.parametrize("level", list(Sensitivity))
def test_a_level_hides_what_it_promises(client: Client, project: Any, level: Sensitivity) -> None:
    slug = project.slug
    actions.set_sensitivity(project.partnership, level=level, reason="Kanaryreason", actor=None)
    pages = dict(everything_public(client))
    found: dict[str, list[str]] = {}
    for address, text in pages.items():
        for canary in heard(address + text):
            found.setdefault(canary, []).append(address)
    assert {
        canary: found.get(canary, [])[:3] for canary in EVERYTHING - LEVELS[level] if canary in found
    } == {}
    assert set(found) == LEVELS[level]
    hidden = level == Sensitivity.PROTECTED
    shown = Project.objects.get(pk=project.pk).public_slug if hidden else slug
    assert reverse("catalogue:project_detail", args=[shown]) in pages
    assert client.get(reverse("catalogue:project_detail", args=[slug])).status_code == (
        404 if hidden else 200
    )
    assert client.get(reverse("catalogue:partner_detail", args=["kanaryville"])).status_code == (
        404 if hidden else 200
    )


@pytest.mark.parametrize("level", list(Sensitivity))
def test_search_finds_only_what_is_shown(client: Client, project: Any, level: Sensitivity) -> None:
    actions.set_sensitivity(project.partnership, level=level, reason="Kanaryreason", actor=None)
    words = ("Kanaryville", "Канарівськ", "Kanarytitle", "Kanarysummary", "K-2026-7777", "Kanaryton",
             "مدينة الكناري", "Kanary Person", "Kanarypurpose", "Kanaryreason", "Kanaryregion")  # fmt: skip
    found = {word for word in words if searched(client, word)}
    open_only = {"Kanaryton", "مدينة الكناري"}
    careful = {"Kanaryville", "Канарівськ", "Kanarytitle", "Kanarysummary", "K-2026-7777"}
    assert found == {
        Sensitivity.OPEN: careful | open_only, Sensitivity.CAREFUL: careful | {"Kanaryregion"},
        Sensitivity.PROTECTED: set(),
    }[level]  # fmt: skip
    cards = "".join(f"{entry.card}{entry.told}" for entry in Entry.objects.all())
    assert heard(cards) <= LEVELS[level]
    mistyped = client.get(reverse("catalogue:project_list"), {"q": "Kanaryvile"}).content.decode()
    assert heard(mistyped) <= LEVELS[level]
    chosen = client.get(reverse("catalogue:project_list"), {"international": "kanaryville"}).context[
        "listing"
    ]
    assert chosen.total == (0 if level == Sensitivity.PROTECTED else 1)


def closed(response: Any) -> int:
    """Read an answer to its end, as a server does, and return its status."""
    if response.streaming:
        b"".join(response.streaming_content)
    response.close()
    return int(response.status_code)


def test_files_are_handed_out_only_while_they_may_be_seen(client: Client, project: Any) -> None:
    document, picture = project.documents.get(), project.pictures.get()

    def answers(slug: str) -> list[int]:
        addresses = [
            reverse("catalogue:project_document", args=[slug, document.pk]),
            *(
                reverse("catalogue:project_picture", args=[slug, picture.pk, size])
                for size in ("small", "large")
            ),
        ]
        return [closed(client.get(address)) for address in addresses]

    assert answers(project.slug) == [200, 200, 200]
    partnership = project.partnership
    actions.set_sensitivity(partnership, level=Sensitivity.CAREFUL, reason="Kanaryreason", actor=None)
    assert answers(project.slug) == [404, 404, 404]
    actions.clear(document, cleared=True, actor=None)
    assert answers(project.slug) == [200, 404, 404]
    actions.set_sensitivity(partnership, level=Sensitivity.PROTECTED, reason="Kanaryreason", actor=None)
    assert answers(project.slug) == answers(project.public_slug) == [404, 404, 404]
