"""Imported texts as drafts: never twice, never over an editor's words, with pictures' places and partners kept."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from samband.editorial.actions import make_draft, make_drafts
from samband.editorial.admin.actions.approval import set_up_approval
from samband.editorial.facts import ImportedText, blocks_of, lead_of
from samband.editorial.models import ArticlePage, ImportedDraft, PublicationPage, TrainingPage
from samband.editorial.queries import imported_drafts
from tests.cast import with_role

BODY = """Two towns share what they know about water.

A second beginning

They met in May, and they will meet again in autumn.
- one well
- two pumps

Foto: Eva Exempel

The market at noon. (Photo: Kwame Exempel)

– We learned more than we taught, says the planner."""
TEXT = ImportedText(
    identity="1" * 64, hash="a" * 64, kind="article", source="page.txt", url="", title="Water & towns",
    language="en", body=BODY, imported_at=datetime(2026, 11, 22, tzinfo=UTC),
    partners=(("SE", "Kalmar kommun"), ("UA", "Nowhere")),
)  # fmt: skip


def test_a_text_becomes_blocks_and_keeps_the_places_of_its_pictures() -> None:
    lead, rest = lead_of(BODY)
    assert lead == "Two towns share what they know about water."
    assert blocks_of(rest) == [
        {
            "type": "text",
            "value": "<h2>A second beginning</h2><p>They met in May, and they will meet again in autumn.</p>"
            "<ul><li>one well</li><li>two pumps</li></ul>",
        },
        {"type": "missing_picture", "value": {"caption": "", "photographer": "Eva Exempel"}},
        {
            "type": "missing_picture",
            "value": {"caption": "The market at noon.", "photographer": "Kwame Exempel"},
        },
        {"type": "text", "value": "<p>– We learned more than we taught, says the planner.</p>"},
    ]
    assert blocks_of("<script>alert(1)</script>") == [
        {"type": "text", "value": "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"}
    ]


@pytest.mark.django_db
def test_a_draft_is_made_once_and_nobody_sees_it(site: None, client: Any, kalmar: Any) -> None:
    assert make_drafts([TEXT, TEXT]) == {"new": 1, "unchanged": 1}
    page = ArticlePage.objects.get()
    assert (page.live, page.title, page.lead) == (
        False,
        "Water & towns",
        "Two towns share what they know about water.",
    )
    assert list(page.get_latest_revision_as_object().partners.all()) == [kalmar]
    assert client.get("/en/news/water-towns/").status_code == 404
    draft = imported_drafts().get()
    assert (draft.page_id, draft.source, draft.revision_id) == (page.pk, "page.txt", page.latest_revision_id)


@pytest.mark.django_db
def test_a_changed_text_renews_a_draft_until_an_editor_has_saved_it(site: None) -> None:
    make_draft(TEXT)
    assert make_draft(replace(TEXT, hash="b" * 64, title="Water again")) == "changed"
    page = ArticlePage.objects.get()
    assert (page.title, page.slug) == ("Water again", "water-towns")
    page.title = "An editor's title"
    page.save_revision()
    assert make_draft(replace(TEXT, hash="c" * 64)) == "kept"
    assert ArticlePage.objects.get().get_latest_revision_as_object().title == "An editor's title"


@pytest.mark.django_db
@pytest.mark.parametrize("sent_back", [False, True])
def test_a_draft_that_was_handed_in_stays_as_it_was_read(sent_back: bool, site: None, kalmar: Any) -> None:
    set_up_approval()
    make_draft(TEXT)
    page = ArticlePage.objects.get()
    editor, publisher = (with_role(f"{role} Person", kalmar, role) for role in ("editor", "publisher"))
    state = page.get_workflow().start(page, editor)
    if sent_back:
        state.current_task_state.reject(user=publisher)
    assert make_draft(replace(TEXT, hash="b" * 64, title="Water again")) == "kept"
    assert ArticlePage.objects.get().get_latest_revision_as_object().title == "Water & towns"


@pytest.mark.django_db
def test_what_an_editor_has_thrown_away_does_not_come_back(site: None) -> None:
    make_draft(TEXT)
    ArticlePage.objects.get().delete()
    assert make_draft(replace(TEXT, hash="b" * 64)) == "kept"
    assert (ArticlePage.objects.count(), ImportedDraft.objects.get().page) == (0, None)


@pytest.mark.django_db
def test_each_kind_comes_to_its_own_place(site: None) -> None:
    guide = replace(TEXT, identity="2" * 64, kind="publication", publication_type="Guide", language="sv")
    training = replace(TEXT, identity="3" * 64, kind="training", title="")
    assert make_drafts([guide, training]) == {"new": 2}
    page = PublicationPage.objects.get()
    assert (page.type_code, page.locale.language_code, page.year) == ("guides", "sv", None)
    assert TrainingPage.objects.get().title == "page.txt"


@pytest.mark.django_db
def test_without_pages_there_is_nowhere_to_put_a_draft() -> None:
    assert make_draft(TEXT) == "homeless"
