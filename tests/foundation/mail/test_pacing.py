"""News follow the receiver's own choice; duties always come at once."""

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from samband.foundation.mail.actions import choose_pace, gather_letters, write_letter
from samband.foundation.mail.models import Letter, Wish
from samband.foundation.mail.queries import letters_to, pace_of

NEWS = "editorial.page_approved"
P, W = Wish.Pace, Letter.Delivery


def news_to(person: Any, *, is_news: bool = True) -> Letter:
    return write_letter(
        NEWS, to=person.email, language="en", recipient=person, is_news=is_news, context={"person": person}
    )


@pytest.mark.parametrize(
    ("pace", "news", "duty"),
    [(P.AT_ONCE, W.WAITING, W.WAITING), (P.DAILY, W.GATHERED, W.WAITING), (P.DUTIES, W.KEPT, W.WAITING)],
)
def test_a_letter_begins_as_its_receiver_has_chosen(coordinator: Any, pace: P, news: str, duty: str) -> None:
    choose_pace(coordinator, pace=pace)
    assert (news_to(coordinator).delivery, news_to(coordinator, is_news=False).delivery) == (news, duty)


def test_a_day_is_gathered_in_one_letter_in_the_receivers_language(
    coordinator: Any, counterpart: Any, django_capture_on_commit_callbacks: Any
) -> None:
    for person in (coordinator, counterpart):
        choose_pace(person, pace=P.DAILY)
    written = [news_to(coordinator), news_to(coordinator), news_to(counterpart)]
    with django_capture_on_commit_callbacks(execute=True):
        assert gather_letters() == 2
    assert sorted(message.to[0] for message in mail.outbox) == [coordinator.email, counterpart.email]
    swedish = next(message for message in mail.outbox if message.to == [coordinator.email])
    assert (swedish.extra_headers["Content-Language"], swedish.body.count("--------")) == ("sv", 2)
    assert set(Letter.objects.filter(pk__in=[row.pk for row in written]).values_list("delivery")) == {
        ("sent",)
    }
    assert gather_letters() == 0


def test_choosing_otherwise_sends_what_was_gathered(
    coordinator: Any, django_capture_on_commit_callbacks: Any
) -> None:
    choose_pace(coordinator, pace=P.DAILY)
    news_to(coordinator)
    with django_capture_on_commit_callbacks(execute=True):
        choose_pace(coordinator, pace=P.AT_ONCE)
    assert (len(mail.outbox), pace_of(coordinator)) == (1, P.AT_ONCE)


def test_a_person_reads_the_own_letters_and_no_others(
    client: Any, coordinator: Any, counterpart: Any
) -> None:
    choose_pace(coordinator, pace=P.DUTIES)
    mine, other = news_to(coordinator), news_to(counterpart)
    client.force_login(coordinator)
    assert list(client.get(reverse("my_letters:list")).context["page"].object_list) == [mine]
    answers = [client.get(reverse("my_letters:letter", args=[row.pk])).status_code for row in (mine, other)]
    assert answers == [200, 404]


def test_what_is_held_back_is_not_the_receivers_yet(coordinator: Any) -> None:
    Letter.objects.filter(pk=news_to(coordinator).pk).update(delivery=W.HELD)
    assert list(letters_to(coordinator)) == []


def test_the_pace_is_chosen_on_the_page(client: Any, coordinator: Any) -> None:
    client.force_login(coordinator)
    page = reverse("my_letters:list")
    assert client.post(page, {"pace": "never"}).status_code == 422
    assert client.post(page, {"pace": "daily"}).headers["Location"] == page
    assert pace_of(coordinator) == P.DAILY
