"""The office reads what those who apply ask, also in drafts, whose content stays hidden."""

from typing import Any

from django.urls import reverse

from samband.applications.actions import answer_applicants, ask_office
from tests.applications.conftest import case, now, shared

__all__ = ["case", "now", "shared"]
LIST = reverse("workspace:conversation_list")


def page_of(number: str) -> str:
    return reverse("workspace:conversation", args=[number])


def test_a_draft_without_messages_is_not_there(client: Any, shared: Any, officer: Any) -> None:
    client.force_login(officer)
    assert client.get(page_of(shared.number)).status_code == 404
    assert list(client.get(LIST).context["page"].object_list) == []


def test_a_question_from_a_draft_is_read_and_answered(
    client: Any, shared: Any, coordinator: Any, officer: Any
) -> None:
    ask_office(shared, text="May we begin?", actor=coordinator)
    client.force_login(officer)
    listed = client.get(LIST).context["page"].object_list
    assert [(row.number, row.awaits_office) for row in listed] == [(shared.number, True)]
    assert client.post(page_of(shared.number), {"text": "Yes."}).headers["Location"] == page_of(shared.number)
    assert [row.awaits_office for row in client.get(LIST).context["page"].object_list] == [False]
    draft = reverse("assessment:case_detail", args=[shared.number])
    assert client.get(draft).status_code == 404


def test_what_waits_for_an_answer_comes_first(
    client: Any, shared: Any, submitted: Any, coordinator: Any, officer: Any
) -> None:
    ask_office(shared, text="First", actor=coordinator)
    ask_office(submitted, text="Second", actor=coordinator)
    answer_applicants(submitted, text="Answered", actor=officer)
    client.force_login(officer)
    assert [row.number for row in client.get(LIST).context["page"].object_list] == [
        shared.number, submitted.number,
    ]  # fmt: skip


def test_many_conversations_cost_as_many_queries_as_one(
    client: Any, many: Any, coordinator: Any, officer: Any, queries_of: Any
) -> None:
    client.force_login(officer)
    cases = many(3)
    ask_office(cases[0], text="One", actor=coordinator)
    one = queries_of(LIST)
    for each in cases[1:]:
        ask_office(each, text="More", actor=coordinator)
    assert queries_of(LIST) == one
