"""Translations: tied to what they were copied from, outdated when it says something else, matched by a person."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from samband.editorial.admin.actions.translating import mark_matching, source_published, tie_untied
from samband.editorial.admin.models import Translation
from samband.editorial.admin.queries.translations import (
    changes_since_match,
    link_of,
    stand_of,
    stands,
    wanting,
)
from samband.editorial.admin.states import Standing
from samband.editorial.translating.differences import GONE, NEW
from samband.foundation.audit.queries import history
from tests.editorial.desk import Desk, make_desk, new_page, said, translated

pytestmark = pytest.mark.django_db
MAY = datetime(2026, 5, 3, 10, 0, tzinfo=UTC)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def state(page: Any) -> Standing:
    [stand] = stand_of(page)
    return stand.state


def test_what_nobody_has_begun_is_missing(desk: Desk) -> None:
    [stand] = stand_of(desk.page)
    assert (stand.state, stand.language, stand.page, stand.is_begun) == (Standing.MISSING, "en", None, False)


def test_a_copy_is_a_draft_and_missing_until_it_is_published(desk: Desk) -> None:
    copy = translated(desk.page, live=False)
    assert (copy.live, copy.lead, link_of(copy).source_id) == (False, desk.page.lead, desk.page.pk)
    assert (state(copy), stand_of(desk.page)[0].is_begun) == (Standing.MISSING, True)
    copy.save_revision().publish()
    copy.refresh_from_db()
    assert (state(copy), state(desk.page)) == (Standing.CURRENT, Standing.CURRENT)


def test_a_translation_is_outdated_since_its_original_said_something_else(desk: Desk) -> None:
    copy = translated(desk.page)
    with time_machine.travel(MAY, tick=False):
        said(desk.page, "Vi finns i Visby och Stockholm.")
    [stand] = stand_of(copy)
    assert (stand.state, stand.since, stand.source.pk) == (Standing.OUTDATED, MAY, desk.page.pk)
    said(desk.page, "Vi finns på många håll.")
    assert stand_of(copy)[0].since == MAY


def test_a_draft_of_the_original_changes_nothing(desk: Desk) -> None:
    copy = translated(desk.page)
    desk.page.lead = "Vi funderar."
    desk.page.save_revision()
    assert state(copy) is Standing.CURRENT


def test_the_same_words_again_change_nothing(desk: Desk) -> None:
    copy = translated(desk.page)
    said(desk.page, "Vi finns i Visby.", show_in_menus=True)
    assert state(copy) is Standing.CURRENT


def test_words_taken_back_make_it_current_again(desk: Desk) -> None:
    copy = translated(desk.page)
    said(desk.page, "Något annat.")
    said(desk.page, "Vi finns i Visby.")
    assert state(copy) is Standing.CURRENT


def test_the_change_is_told_word_by_word(desk: Desk) -> None:
    copy = translated(desk.page)
    said(desk.page, "Vi finns i hela Visby.", title="Om alla oss")
    found = {
        change.label: [(piece.kind, piece.text) for piece in change.pieces if piece.kind in (GONE, NEW)]
        for change in changes_since_match(link_of(copy))
    }
    assert found == {"Title": [("new", "alla")], "Lead": [("new", "hela")]}


def test_marking_as_matching(desk: Desk) -> None:
    copy = translated(desk.page)
    said(desk.page, "Något annat.")
    link = mark_matching(copy, actor=desk.editor)
    desk.page.refresh_from_db()
    assert (link.changed_at, link.revision_id, changes_since_match(link)) == (
        None,
        desk.page.live_revision_id,
        [],
    )
    assert state(copy) is Standing.CURRENT
    last = history(f"page:{copy.pk}").last()
    assert (last.verb, last.actor, last.data["source"]) == ("translation_matched", desk.editor, desk.page.pk)


def test_only_a_translation_can_be_matched(desk: Desk) -> None:
    with pytest.raises(Translation.DoesNotExist):
        mark_matching(desk.page, actor=desk.editor)


def test_the_source_is_the_page_copied_from_also_from_english(desk: Desk) -> None:
    news = new_page(desk.english, "News of ours", "news-of-ours")
    copy = translated(news, "sv")
    assert (link_of(copy).source_id, link_of(news)) == (news.pk, None)
    assert tie_untied() == 0


def test_pages_made_side_by_side_are_tied_the_swedish_first(desk: Desk) -> None:
    page = new_page(desk.english, "About us", "about-us")
    page.translation_key = desk.page.translation_key
    page.save()
    assert (tie_untied(), link_of(page).source_id, tie_untied()) == (1, desk.page.pk, 0)
    assert state(page) is Standing.CURRENT


def test_an_original_whose_matched_revision_is_gone_can_still_be_compared(desk: Desk) -> None:
    copy = translated(desk.page)
    Translation.objects.update(revision=None)
    assert source_published(desk.page) == 1
    assert [change.label for change in changes_since_match(link_of(copy))] == ["Title", "Lead"]


def test_what_is_wanting_begins_with_the_longest_outdated(desk: Desk) -> None:
    second = new_page(desk.swedish, "Nyheter", "nyheter")
    third = new_page(desk.swedish, "Kontakt", "kontakt")
    for page, moment in ((translated(desk.page), MAY), (translated(second), MAY.replace(month=2))):
        with time_machine.travel(moment, tick=False):
            said(link_of(page).source.specific, "Andra ord.")
    assert [(each.source.pk, each.state) for each in wanting()] == [
        (second.pk, Standing.OUTDATED), (desk.page.pk, Standing.OUTDATED), (third.pk, Standing.MISSING),
    ]  # fmt: skip


def test_the_number_of_queries_does_not_grow(desk: Desk, django_assert_num_queries: Any) -> None:
    pages = [desk.page]
    with django_assert_num_queries(3):
        stands(pages)
    pages += [new_page(desk.swedish, f"Sida {number}", f"sida-{number}") for number in range(2)]
    translated(pages[-1])
    with django_assert_num_queries(3):
        assert len(stands(pages)) == 3
