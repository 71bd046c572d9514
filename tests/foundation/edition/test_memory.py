"""What is remembered for strangers, for how long, and what never is."""

import gzip
from datetime import datetime
from zoneinfo import ZoneInfo

import brotli
import pytest
import time_machine
from django.http import HttpResponse, StreamingHttpResponse
from django.middleware.csrf import get_token

from samband.foundation.edition import moments
from samband.foundation.edition.memory import Memory, Page

STOCKHOLM = ZoneInfo("Europe/Stockholm")
LATE = datetime(9000, 1, 1, tzinfo=STOCKHOLM)
pytestmark = pytest.mark.usefixtures("mark")


def with_cookie(request):
    answer = HttpResponse("x")
    answer.set_cookie("a", "b")
    return answer


NEVER_KEPT = {
    "a cookie": with_cookie,
    "a form's token": lambda request: HttpResponse(get_token(request)),
    "not found": lambda request: HttpResponse("x", status=404),
    "moved": lambda request: HttpResponse(status=302, headers={"Location": "/"}),
    "private": lambda request: HttpResponse("x", headers={"Cache-Control": "private"}),
    "not to be stored": lambda request: HttpResponse("x", headers={"Cache-Control": "no-store"}),
    "by something else": lambda request: HttpResponse("x", headers={"Vary": "Accept"}),
    "packed already": lambda request: HttpResponse(b"x", headers={"Content-Encoding": "gzip"}),
    "a stream": lambda request: StreamingHttpResponse(iter(["x"])),
    "very long": lambda request: HttpResponse("x" * 1_000_001),
}


def test_a_page_is_made_once(site):
    first, second = site.ask(), site.ask()

    assert (first.content, second.content, site.made) == (b"made 1", b"made 1", 1)
    assert first.headers == second.headers
    assert second.headers["Cache-Control"] == "no-cache"
    assert second.headers["Vary"] == "Accept-Encoding, Cookie"


def test_a_new_edition_is_made_anew(site, mark):
    site.ask()
    mark("two")

    assert site.ask().content == b"made 2"


def test_a_page_made_while_somebody_wrote_is_not_kept_for_the_new_edition(site, mark):
    def write_meanwhile(request):
        mark(f"after {site.made}")
        return HttpResponse(f"made {site.made}")

    site.make = write_meanwhile
    site.ask()

    assert site.ask().content == b"made 2"


@pytest.mark.parametrize("what", NEVER_KEPT)
def test_never_kept(site, what):
    site.make = NEVER_KEPT[what]
    for _ in range(2):
        site.ask()

    assert site.made == 2


@pytest.mark.parametrize(
    "reader",
    [
        {"cookies": {"sessionid": "x"}},
        {"cookies": {"messages": "x"}},
        {"HTTP_AUTHORIZATION": "Bearer x"},
        {"method": "POST"},
        {"path": "/en/?q=" + "x" * 3_000},
        {"path": "/static/a.css"},
    ],
)
def test_who_neither_gets_nor_feeds_the_memory(site, reader):
    site.ask(**reader)
    site.ask(reader.get("path", "/en/"))
    site.ask(**reader)

    assert site.made == 3


def test_cookies_that_tell_nothing_do_not_matter(site):
    site.ask(cookies={"csrftoken": "x", "django_language": "sv"})
    site.ask()

    assert site.made == 1


def test_addresses_hosts_questions_and_fragments_are_told_apart(site):
    site.ask("/en/")
    site.ask("/sv/")
    site.ask("/en/?page=2")
    site.ask("/en/", HTTP_HOST="localhost")
    site.ask("/en/", HTTP_HX_REQUEST="true", HTTP_HX_TARGET="list")
    site.ask("/en/", HTTP_HX_REQUEST="true", HTTP_HX_TARGET="map")
    site.ask("/en/", **{"wsgi.url_scheme": "https"})

    assert site.made == 7


def test_outside_the_languages_addresses_each_language_has_its_page(site):
    for wish in ("sv", "en", "sv;q=0.9, en;q=0.8", "de"):
        site.ask("/styleguide/", HTTP_ACCEPT_LANGUAGE=wish)
    site.ask("/styleguide/", cookies={"django_language": "en"})

    assert site.made == 2


def test_head_has_the_headers_alone_and_is_not_kept_itself(site):
    assert site.ask(method="HEAD").content == b"made 1"  # the server leaves it out
    page, head = site.ask(), site.ask(method="HEAD")

    assert (head.content, head.headers["Content-Length"]) == (b"", "6")
    assert head.headers == page.headers
    assert site.made == 2


def test_a_browser_that_has_it_is_told_so(site):
    tag = site.ask(HTTP_ACCEPT_ENCODING="gzip").headers["ETag"]

    same = site.ask(HTTP_IF_NONE_MATCH=tag)
    other = site.ask(HTTP_IF_NONE_MATCH='"other"')

    assert (same.status_code, same.content, same.headers["ETag"]) == (304, b"", tag)
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("accepted", "coding", "unpack"),
    [("gzip, deflate, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("", "", bytes)],
)
def test_each_browser_gets_the_packing_it_takes(site, accepted, coding, unpack):
    site.ask(HTTP_ACCEPT_ENCODING="gzip")
    answer = site.ask(HTTP_ACCEPT_ENCODING=accepted)

    assert answer.headers.get("Content-Encoding", "") == coding
    assert unpack(answer.content) == b"made 1"
    assert answer.headers["Content-Length"] == str(len(answer.content))


def test_midnight_in_stockholm_ends_it(site):
    with time_machine.travel(datetime(2026, 3, 28, 23, 59, 59, tzinfo=STOCKHOLM), tick=False):
        site.ask()
        assert site.ask().content == b"made 1"
    with time_machine.travel(datetime(2026, 3, 29, 0, 0, tzinfo=STOCKHOLM), tick=False):
        assert site.ask().content == b"made 2"


def test_the_earliest_moment_counts(monkeypatch):
    now, soon = datetime(2026, 3, 28, 12, tzinfo=STOCKHOLM), datetime(2026, 3, 28, 13, tzinfo=STOCKHOLM)
    monkeypatch.setattr(moments, "_told", [lambda now: None, lambda now: soon])

    assert moments.next_moment(now) == soon


def test_the_memory_is_bounded_and_forgets_the_least_asked_for():
    memory = Memory(most_bytes=7_000)
    memory.begin("one", LATE)
    for name in ("a", "b", "c"):
        page = Page.of(b"x" * 100, {})
        page.pack("")
        memory.keep(name, page, "one")
        memory.find("a")
    page = Page.of(b"x" * 100, {})
    page.pack("")
    memory.keep("d", page, "one")

    assert list(memory.pages) == ["c", "a", "d"]
    assert memory.bytes_kept == 3 * page.size


def test_what_was_made_of_an_older_edition_is_dropped():
    memory = Memory()
    memory.begin("two", LATE)
    memory.keep("a", Page.of(b"x", {}), "one")

    assert memory.find("a") is None
