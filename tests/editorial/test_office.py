"""The back office as its two people meet it: first page, lists, reports, previews."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samband.editorial.admin.actions.checking import check_everything
from samband.editorial.admin.tables import REPORTS
from samband.foundation.mail.queries import letters
from samband.foundation.media.models import File, Picture
from tests.editorial.desk import Desk, form, make_desk, new_page, said, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def editor(desk: Desk) -> Client:
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(desk.editor)
    return client


def html(client: Client, address: str) -> str:
    found = client.get(address)
    assert found.status_code == 200
    return str(found.content.decode())


def test_the_first_page_says_what_waits(desk: Desk, editor: Client) -> None:
    draft = new_page(desk.swedish, "Mitt utkast", "mitt-utkast", live=False)
    draft.save_revision(user=desk.editor)
    copy = translated(desk.page)
    said(desk.page, "Andra ord.")
    page = html(editor, "/cms/")
    assert [
        word in page
        for word in ("Your drafts", "Mitt utkast", f"/cms/pages/{copy.pk}/edit/", "Outdated since")
    ] == [True] * 4
    assert "gravatar" not in page and "update-check" not in page


def test_the_menu_holds_what_editors_need(desk: Desk, editor: Client) -> None:
    page = html(editor, "/cms/")
    assert "Back to Samband" in page
    assert [
        name
        for name in ("/cms/users/", "/cms/groups/", "/cms/sites/", "/cms/locales/", "guide.wagtail")
        if name in page
    ] == []


def test_the_list_shows_how_translations_stand(desk: Desk, editor: Client) -> None:
    assert "en: Missing" in html(editor, f"/cms/pages/{desk.swedish.pk}/")
    translated(desk.page)
    assert "en: Current" in html(editor, f"/cms/pages/{desk.swedish.pk}/")


def test_the_list_reads_all_states_at_once(desk: Desk, editor: Client) -> None:
    def queries() -> int:
        html(editor, f"/cms/pages/{desk.swedish.pk}/")
        with CaptureQueriesContext(connection) as captured:
            html(editor, f"/cms/pages/{desk.swedish.pk}/")
        return sum("editorial_admin" in each["sql"] for each in captured)

    one = queries()
    for number in range(2):
        new_page(desk.swedish, f"Sida {number}", f"sida-{number}")
    assert queries() == one == 1


def test_the_banner_tells_what_changed_and_is_answered(desk: Desk, editor: Client) -> None:
    copy = translated(desk.page)
    said(desk.page, "Vi finns i hela Visby.")
    page = html(editor, f"/cms/pages/{copy.pk}/edit/")
    assert "<ins>hela</ins>" in page
    assert editor.post(f"/cms/keeping/pages/{copy.pk}/match/").url == f"/cms/pages/{copy.pk}/edit/"
    assert "<ins>" not in html(editor, f"/cms/pages/{copy.pk}/edit/")


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_each_report_is_shown_empty_and_filled(name: str, desk: Desk, editor: Client) -> None:
    html(editor, f"/cms/keeping/reports/{name}/")
    Picture.objects.create(title="Hamnen", file="original_images/x.jpg", width=1, height=1)
    File.objects.create(title="Rapporten", file="documents/x.pdf")
    said(desk.page, "Kort.", search_description="")
    check_everything()
    page = html(editor, f"/cms/keeping/reports/{name}/?state=missing&language=xx&p=99999&verdict=%00")
    assert '<table class="listing">' in page or name in ("links", "quality", "imported", "flaws")


def test_the_translations_report_is_narrowed(desk: Desk, editor: Client) -> None:
    address = "/cms/keeping/reports/translations/"
    edit = f"/cms/pages/{desk.page.pk}/edit/"
    found = [edit in html(editor, address + query) for query in (
        "", "?state=missing", "?state=current", "?language=en", "?language=sv", "?kind=plainpage", "?kind=homepage",
    )]  # fmt: skip
    assert found == [True, True, False, True, False, True, False]


@pytest.mark.parametrize(
    ("mode", "told"),
    [("", 'data-color-scheme="auto"'), ("dark", 'data-color-scheme="dark"'), ("light", 'data-color-scheme="light"'),
     ("print", "/cms/keeping/print.css"), ("other", 'lang="en"'), ("signed-in", "Rut Redaktor")],
)  # fmt: skip
def test_a_page_is_seen_as_any_reader(mode: str, told: str, desk: Desk, editor: Client) -> None:
    translated(desk.page)
    address = f"/cms/pages/{desk.page.pk}/edit/preview/"
    assert editor.post(address, form(desk.page)).json()["is_valid"] is True
    found = editor.get(f"{address}?mode={mode}")
    assert (found.status_code, told in found.content.decode()) == (200, True)
    assert ("Rut Redaktor" in found.content.decode()) == (mode == "signed-in")
    assert dict(found.cookies) == {}
    assert (found["X-Frame-Options"], "frame-ancestors 'self'" in found["Content-Security-Policy"]) == (
        "SAMEORIGIN", True,
    )  # fmt: skip


def test_a_draft_is_previewed_although_the_published_page_is_remembered(desk: Desk, editor: Client) -> None:
    Client().get("/sv/om-oss/")
    desk.page.lead = "Ord som ingen har läst."
    desk.page.save_revision()
    assert "Ord som ingen" in html(editor, f"/cms/pages/{desk.page.pk}/view_draft/")
    assert "Ord som ingen" not in html(Client(), "/sv/om-oss/")


def test_the_print_sheet_is_the_sites_own(editor: Client) -> None:
    found = editor.get("/cms/keeping/print.css")
    assert (found.status_code, found["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert "@media print" not in found.content.decode()


def test_comments_are_told_by_our_outbox(desk: Desk) -> None:
    from wagtail.models import Comment, PageSubscription

    from samband.editorial.admin.actions.letters import tell_commented
    from samband.editorial.admin.queries.desk import who_talks_about

    PageSubscription.objects.create(page=desk.page, user=desk.publisher, comment_notifications=True)
    comment = Comment.objects.create(page=desk.page, user=desk.editor, text="Hm?", contentpath="title")
    people = who_talks_about(desk.page, [comment.pk])
    assert people == {desk.editor, desk.publisher}
    assert tell_commented(desk.page, people, actor=desk.editor, comments=["Hm?"]) == 1
    assert [(each.intent, each.to, "Hm?" in each.body) for each in letters()] == [
        ("editorial.page_commented", desk.publisher.email, True)
    ]


def test_a_scheduled_page_waits(desk: Desk) -> None:
    draft = new_page(desk.swedish, "Senare", "senare", live=False)
    draft.go_live_at = timezone.now() + timedelta(days=1)
    draft.save_revision().publish()
    assert Client().get("/sv/senare/").status_code == 404
