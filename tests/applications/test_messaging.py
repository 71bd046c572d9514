"""Messages in a case reach the other side once, and nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from samband.applications.actions import answer_applicants, ask_office
from samband.applications.models import Message
from samband.applications.queries import get_mine, messages_in, unread_messages
from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused
from samband.foundation.mail.models import Letter

ASKED = "May we travel by train?"


def letters() -> set[tuple[str, str]]:
    rows = Letter.objects.filter(intent="applications.message")
    return {(row.to, row.language) for row in rows}


def test_a_question_reaches_every_officer_and_the_others_in_the_case(
    shared: Any, coordinator: Any, counterpart: Any, officer: Any, second_officer: Any
) -> None:
    message = ask_office(shared, text=ASKED, actor=coordinator)
    assert letters() == {(person.email, "en") for person in (counterpart, officer, second_officer)}
    assert (message.from_office, [row.text for row in messages_in(shared)]) == (False, [ASKED])
    told = [row.data for row in history(shared.audit_key) if row.verb == "applications.message_written"]
    assert told == [{"office": False}]


def test_an_answer_reaches_everybody_in_the_case_in_their_language(
    shared: Any, coordinator: Any, counterpart: Any, officer: Any
) -> None:
    answer_applicants(shared, text="Yes.", actor=officer)
    assert letters() == {(coordinator.email, "sv"), (counterpart.email, "en")}
    assert unread_messages(coordinator) == {shared.pk: 1}


def test_a_stranger_cannot_write(shared: Any, stranger: Any, officer: Any) -> None:
    for other in (stranger, officer):
        with pytest.raises(Refused):
            ask_office(shared, text=ASKED, actor=other)
    assert list(messages_in(shared)) == []


def test_a_double_click_is_one_message(shared: Any, coordinator: Any, now: Any) -> None:
    first = ask_office(shared, text=ASKED, actor=coordinator)
    assert ask_office(shared, text=ASKED, actor=coordinator) == first
    now.shift(timedelta(minutes=2))
    assert ask_office(shared, text=ASKED, actor=coordinator) != first


def test_reading_the_page_clears_the_mark(client: Any, shared: Any, coordinator: Any, officer: Any) -> None:
    answer_applicants(shared, text="Yes.", actor=officer)
    client.force_login(coordinator)
    page = reverse("applications:messages", args=[shared.number])
    assert [row.text for row in client.get(page).context["written"]] == ["Yes."]
    assert unread_messages(coordinator) == {}


def test_an_empty_message_is_refused_and_a_long_one_keeps_its_text(
    client: Any, shared: Any, coordinator: Any
) -> None:
    client.force_login(coordinator)
    page = reverse("applications:messages", args=[shared.number])
    long = "word " * 2_500
    for text in ("", " ", "nul\x00", long):
        assert client.post(page, {"text": text}).status_code == 422
    assert long.strip() in client.post(page, {"text": long}).content.decode()
    assert Message.objects.count() == 0
    assert mail.outbox == []


def test_messages_are_shown_as_they_are_written_never_as_markup(
    client: Any, shared: Any, coordinator: Any
) -> None:
    ask_office(shared, text="<script>alert(1)</script>\n=1+1", actor=coordinator)
    client.force_login(coordinator)
    html = client.get(reverse("applications:messages", args=[shared.number])).content.decode()
    assert (html.count("<script>alert"), html.count("&lt;script&gt;alert(1)&lt;/script&gt;<br>=1+1")) == (
        0,
        1,
    )


def test_ten_messages_cost_as_many_queries_as_one(
    client: Any, shared: Any, coordinator: Any, officer: Any, queries_of: Any
) -> None:
    client.force_login(coordinator)
    page = reverse("applications:messages", args=[shared.number])
    answer_applicants(shared, text="Answer 0", actor=officer)
    one = queries_of(page)
    for number in range(1, 10):
        answer_applicants(shared, text=f"Answer {number}", actor=officer)
    assert queries_of(page) == one
    assert get_mine(coordinator, shared.number) == shared
