"""What came in from outside stands in the back office: imported drafts and reported flaws, also as files."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from samband.editorial.models import Flaw, ImportedDraft
from samband.editorial.states import FlawState
from samband.foundation.audit.queries import history
from tests.cast import organisation, with_role
from tests.editorial.desk import Desk, make_desk, new_page
from tests.editorial.test_office import html

pytestmark = pytest.mark.django_db
FLAWS, IMPORTED = "/cms/keeping/reports/flaws/", "/cms/keeping/reports/imported/"
AT = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def editor(desk: Desk) -> Client:
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(desk.editor)
    return client


def flaw(words: str = "The map is silent.", **columns: Any) -> Flaw:
    return Flaw.objects.create(words=words, language="en", **columns)


def draft(number: int, page: Any = None, url: str = "") -> None:
    ImportedDraft.objects.create(identity=str(number), title=f"Text {number}", kind="article", page=page, url=url,
                                 source="news.xml", hash="x", imported_at=AT)  # fmt: skip


def test_a_reported_flaw_is_handled_step_by_step(desk: Desk, editor: Client) -> None:
    report = flaw()
    assert "The map is silent." in html(editor, "/cms/")
    for name, state in (("answer", "answered"), ("mend", "mended"), ("reopen", "new"), ("mend", "mended")):
        assert f"/cms/keeping/flaws/{report.pk}/{name}/" in html(editor, FLAWS)
        assert editor.post(f"/cms/keeping/flaws/{report.pk}/{name}/").url == FLAWS
        assert Flaw.objects.get().state == state
    told = [(row.verb, row.actor) for row in history(report.audit_key)]
    assert sorted(told, key=str) == sorted(
        [(f"flaw.{name}", desk.editor) for name in ("answer", "mend", "reopen", "mend")], key=str
    )


@pytest.mark.parametrize("name", ["answer", "nothing"])
def test_what_cannot_be_done_is_said_and_changes_nothing(name: str, editor: Client) -> None:
    report = flaw(state=FlawState.MENDED)
    assert "meanwhile" in editor.post(f"/cms/keeping/flaws/{report.pk}/{name}/", follow=True).content.decode()
    assert (Flaw.objects.get().state, list(history(report.audit_key))) == ("mended", [])


def test_others_cannot_handle_a_flaw(desk: Desk) -> None:
    report, client = flaw(), Client()
    client.force_login(with_role("Hedda H", organisation("Another funder", "SE", "funder"), "officer"))
    assert client.post(f"/cms/keeping/flaws/{report.pk}/mend/").status_code == 404
    assert Flaw.objects.get().state == "new"


@pytest.mark.parametrize(
    ("where", "linked"),
    [("/en/projects/", True), ("//evil.example/", False), ("javascript:alert(1)", False), ("/\\evil", False)],
)
def test_what_a_stranger_wrote_leads_only_into_the_site(where: str, linked: bool, editor: Client) -> None:
    flaw("<b>Oh</b>", page=where)
    page = html(editor, FLAWS)
    assert (f'href="{where}"' in page, "<b>Oh</b>" in page) == (linked, False)


def test_flaws_are_narrowed_and_taken_away_as_a_file(editor: Client) -> None:
    flaw("=1+1", email="eva@example.org")
    flaw("Too small.", state=FlawState.MENDED)
    found = editor.get(f"{FLAWS}report.csv?state=new")
    lines = b"".join(found.streaming_content).decode("utf-8-sig").splitlines()
    assert (found["Content-Type"], len(lines)) == ("text/csv; charset=utf-8", 2)
    assert lines[0] == "Reported,Where,What happened,State,Address"
    assert lines[1].split(",")[1:] == ["Not said", "'=1+1 (eva@example.org)", "New", ""]
    assert "report.csv?state=new" in html(editor, f"{FLAWS}?state=new")


def test_imported_drafts_tell_their_source_and_fate(desk: Desk, editor: Client) -> None:
    waiting = new_page(desk.swedish, "Utkastet", "utkastet", live=False)
    draft(1, waiting, "https://old.example/text")
    draft(2, desk.page)
    draft(3)
    page = html(editor, IMPORTED)
    assert [word in page for word in ('href="https://old.example/text"', "Utkastet", "Om oss", "Text 3")] == [
        True
    ] * 4
    narrow = [html(editor, f"{IMPORTED}?state={state}") for state in ("waiting", "published", "gone")]
    assert [page.count("news.xml") for page in narrow] == [1, 1, 1]
    assert [name in page for name, page in zip(("Utkastet", "Om oss", "Text 3"), narrow, strict=True)] == [
        True
    ] * 3


def test_the_lists_read_everything_at_once(desk: Desk, client: Client, queries_of: Any) -> None:
    client.force_login(desk.editor)
    counts = []
    for number in range(3):
        draft(number, new_page(desk.swedish, f"Sida {number}", f"sida-{number}", live=False))
        flaw(f"No {number}")
        counts.append([queries_of(IMPORTED), queries_of(FLAWS)])
    assert counts[0] == counts[2]
