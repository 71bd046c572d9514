"""Letters leave through a real mail server, are tried again, and never announce what did not happen."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
import time_machine
from aiosmtpd.controller import Controller
from django.core import mail
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from samband.foundation.mail.actions import ATTEMPTS, pause_before, send_letter, write_letter
from samband.foundation.mail.models import Letter
from samband.foundation.mail.queries import letters, letters_about
from samband.foundation.mail.tasks import deliver

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def a_letter(person: Any, **changes: Any) -> Letter:
    options = {"to": person.email, "language": "en", "recipient": person, "context": {"person": person}}
    return write_letter("people.password_reset", **{**options, **changes})


class Inbox:
    """A mail server's memory."""

    def __init__(self) -> None:
        self.received: list[EmailMessage] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def inbox(settings: Any) -> Iterator[Inbox]:
    """A running SMTP server that the settings point at."""
    kept = Inbox()
    controller = Controller(kept, hostname="127.0.0.1", port=_free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.port
    yield kept
    controller.stop()


@pytest.fixture
def no_server(settings: Any) -> None:
    """Settings that point at a port where nobody listens."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", _free_port()


@pytest.fixture
def queued(settings: Any) -> None:
    """Tasks wait in the database, as they do in real life."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_letter_reaches_a_real_mail_server(coordinator: Any, inbox: Inbox) -> None:
    letter = a_letter(coordinator, language="sv", secret="https://example.org/key/ö")
    with time_machine.travel(NOON, tick=False):
        sent = send_letter(letter.pk)
    [received] = inbox.received
    assert (received["To"], received["Subject"]) == (coordinator.email, letter.title)
    assert received["Content-Language"] == "sv"
    assert received["Message-ID"] == f"<letter-{letter.pk}-0@samband>"
    assert received.get_content().replace("\r\n", "\n") == letter.body
    assert "https://example.org/key/ö" in letter.body
    assert (sent.delivery, sent.attempts, sent.sent_at, sent.problem) == ("sent", 1, NOON, "")


def test_a_letter_that_was_sent_is_not_sent_again(coordinator: Any, inbox: Inbox) -> None:
    letter = a_letter(coordinator)
    send_letter(letter.pk)
    again = send_letter(letter.pk)
    assert (len(inbox.received), again.attempts) == (1, 1)


def test_a_letter_waits_while_the_server_does_not_answer(coordinator: Any, no_server: None) -> None:
    letter = send_letter(a_letter(coordinator).pk)
    assert (letter.delivery, letter.attempts, letter.sent_at) == ("waiting", 1, None)
    assert "refused" in letter.problem


def test_a_letter_is_given_up_after_the_last_attempt(coordinator: Any, no_server: None) -> None:
    pk = a_letter(coordinator).pk
    states = [send_letter(pk).delivery for _ in range(ATTEMPTS)]
    assert (ATTEMPTS, states) == (6, ["waiting"] * 5 + ["failed"])
    assert send_letter(pk).attempts == ATTEMPTS


def test_a_letter_that_failed_once_is_sent_later(coordinator: Any, no_server: None, settings: Any) -> None:
    pk = a_letter(coordinator).pk
    send_letter(pk)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    letter = send_letter(pk)
    assert (letter.delivery, letter.attempts, letter.problem, len(mail.outbox)) == ("sent", 2, "", 1)


def test_each_pause_is_twice_as_long_as_the_one_before() -> None:
    assert [pause_before(n) for n in range(1, 6)] == [timedelta(minutes=m) for m in (1, 2, 4, 8, 16)]


def test_the_worker_comes_back_after_the_pause(coordinator: Any, no_server: None, queued: None) -> None:
    letter = a_letter(coordinator)
    with time_machine.travel(NOON, tick=False):
        outcome = deliver.call(letter.pk)
    [waiting] = DBTaskResult.objects.all()
    assert outcome == "waiting"
    assert (waiting.args_kwargs["args"], waiting.run_after) == ([letter.pk], NOON + timedelta(minutes=1))


def test_the_worker_does_not_come_back_for_a_letter_that_was_sent(coordinator: Any, queued: None) -> None:
    assert deliver.call(a_letter(coordinator).pk) == "sent"
    assert DBTaskResult.objects.count() == 0


def test_a_letter_leaves_once_its_transaction_is_committed(
    coordinator: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        a_letter(coordinator)
        assert mail.outbox == []
    assert [message.to for message in mail.outbox] == [[coordinator.email]]


def test_nothing_leaves_when_the_transaction_is_rolled_back(
    coordinator: Any, django_capture_on_commit_callbacks: Any
) -> None:
    committed = django_capture_on_commit_callbacks(execute=True)
    with committed, pytest.raises(ZeroDivisionError), transaction.atomic():
        a_letter(coordinator)
        raise ZeroDivisionError
    assert (letters().count(), mail.outbox) == (0, [])


def test_a_letter_is_written_in_its_receivers_language(coordinator: Any) -> None:
    english = a_letter(coordinator, language="en")
    assert english.title == "Choose a new password"
    assert english.body.startswith(f"Hello {coordinator.name},\n")


def test_letters_about_a_subject_are_found(coordinator: Any) -> None:
    first, _other, third = (a_letter(coordinator, subject_key=key) for key in ("case:1", "case:2", "case:1"))
    assert list(letters_about("case:1")) == [third, first]
