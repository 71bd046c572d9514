"""Staff hold letters back, release them and send them again; what has left cannot be taken back."""

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from samband.foundation.audit.queries import history
from samband.foundation.mail.actions import (
    Impossible,
    hold,
    hold_kinds,
    release,
    resend,
    send_letter,
    write_letter,
)
from samband.foundation.mail.models import Letter

NEWS = "editorial.page_approved"
W = Letter.Delivery


@pytest.fixture
def letter(coordinator: Any) -> Letter:
    return write_letter(NEWS, to=coordinator.email, language="en", recipient=coordinator, context={})


def fares(letter: Letter) -> str:
    return Letter.objects.get(pk=letter.pk).delivery


def test_a_held_letter_does_not_leave_until_it_is_released(
    letter: Letter, officer: Any, django_capture_on_commit_callbacks: Any
) -> None:
    hold(letter, actor=officer)
    send_letter(letter.pk)
    assert (fares(letter), len(mail.outbox)) == (W.HELD, 0)
    with django_capture_on_commit_callbacks(execute=True):
        release(letter, actor=officer)
    assert (fares(letter), len(mail.outbox)) == (W.SENT, 1)
    assert [row.verb for row in history(letter.audit_key)] == ["mail.held", "mail.released"]


def test_what_has_left_cannot_be_held_but_sent_again(
    letter: Letter, officer: Any, django_capture_on_commit_callbacks: Any
) -> None:
    send_letter(letter.pk)
    for move in (hold, release):
        with pytest.raises(Impossible):
            move(letter, actor=officer)
    with django_capture_on_commit_callbacks(execute=True):
        resend(letter, actor=officer)
    ids = {message.extra_headers["Message-ID"] for message in mail.outbox}
    assert (fares(letter), len(mail.outbox), len(ids)) == (W.SENT, 2, 2)


def test_a_letter_whose_link_is_forgotten_is_never_sent_again(coordinator: Any, officer: Any) -> None:
    letter = write_letter(
        "people.password_reset", to=coordinator.email, language="sv", recipient=coordinator,
        secret="http://testserver/secret/", context={"person": coordinator},
    )  # fmt: skip
    with pytest.raises(Impossible):
        hold(letter, actor=officer)
    send_letter(letter.pk)
    with pytest.raises(Impossible):
        resend(letter, actor=officer)
    assert fares(letter) == W.SENT


def test_a_kind_that_is_held_back_waits_from_then_on(coordinator: Any, officer: Any, letter: Letter) -> None:
    hold_kinds({NEWS}, actor=officer)
    later = write_letter(NEWS, to=coordinator.email, language="en", recipient=coordinator, context={})
    assert (fares(letter), fares(later)) == (W.WAITING, W.HELD)
    hold_kinds(set(), actor=officer)
    after = write_letter(NEWS, to=coordinator.email, language="en", recipient=coordinator, context={})
    assert (fares(later), fares(after)) == (W.HELD, W.WAITING)
    assert [row.data for row in history("outbox:kinds")] == [
        {"from": [], "to": [NEWS]},
        {"from": [NEWS], "to": []},
    ]


def test_the_buttons_do_what_they_say(client: Any, officer: Any, letter: Letter) -> None:
    client.force_login(officer)
    page = reverse("mail:letter", args=[letter.pk])
    offered = client.get(page).context
    assert [offered[name] for name in ("may_hold", "may_release", "may_resend")] == [True, False, False]
    assert client.post(reverse("mail:move", args=[letter.pk, "hold"])).headers["Location"] == page
    offered = client.get(page).context
    assert [offered[name] for name in ("may_hold", "may_release", "may_resend")] == [False, True, False]
    assert client.post(reverse("mail:move", args=[letter.pk, "burn"])).status_code == 404


def test_kinds_are_chosen_on_a_page(client: Any, officer: Any, letter: Letter) -> None:
    client.force_login(officer)
    page = reverse("mail:kinds")
    assert client.post(page, {"kinds": ["no.such"]}).status_code == 422
    assert client.post(page, {"kinds": [NEWS]}).status_code == 302
    assert client.get(page).context["form"].initial == {"kinds": [NEWS]}


def test_the_list_shows_those_that_fare_alike(client: Any, officer: Any, letter: Letter) -> None:
    client.force_login(officer)
    listed = {
        way: len(client.get(reverse("mail:outbox"), {"delivery": way}).context["page"].object_list)
        for way in ("waiting", "held", "nonsense")
    }
    assert listed == {"waiting": 1, "held": 0, "nonsense": 1}
