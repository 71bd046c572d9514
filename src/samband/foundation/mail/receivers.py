"""Hands each letter to the worker once the transaction that wrote it has been committed."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver

from samband.foundation.mail.actions import letter_written
from samband.foundation.mail.models import Letter
from samband.foundation.mail.tasks import deliver


@receiver(letter_written)
def hand_to_worker(letter: Letter, **_: Any) -> None:
    """Enqueue the delivery of a letter that shall leave now; what was rolled back is never announced."""
    if letter.delivery == letter.Delivery.WAITING:
        transaction.on_commit(lambda: deliver.enqueue(letter.pk))
