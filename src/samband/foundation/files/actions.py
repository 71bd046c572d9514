"""Keeping a file that has been judged."""

import hashlib
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from samband.foundation.files.judging import Judged
from samband.foundation.files.models import StoredFile


@transaction.atomic
def keep(judged: Judged, *, actor: Any) -> StoredFile:
    """Keep a file privately. When the transaction is rolled back, nothing leads to it any more."""
    stored = StoredFile(
        sha256=fingerprint(judged.content), size=len(judged.content), kind=judged.kind,
        media_type=judged.media_type, scanned_by=judged.scanned_by, was_cleaned=judged.was_cleaned,
        taken_by=actor, taken_at=timezone.now(),
    )  # fmt: skip
    stored.content.save(judged.name, ContentFile(judged.content), save=False)
    stored.save()
    return stored


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a content in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
