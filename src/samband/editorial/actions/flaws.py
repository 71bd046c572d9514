"""Reports of flaws in accessibility: kept, and told to those who can mend them."""

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from samband.editorial.models import Flaw
from samband.foundation.audit.actions import record
from samband.foundation.mail.actions import write_letter

MOST_AN_HOUR = 20
"""Reports from one network; people behind one address share it, so it is no small number."""
HOUR = 60 * 60


class TooManyReports(Exception):
    """One network has sent more reports within an hour than people do."""


@transaction.atomic
def report_flaw(
    *, words: str, page: str = "", email: str = "", language: str, asker: str = "", website: str = ""
) -> Flaw | None:
    """Keep a report and write to the support address; `asker` is a network address, which is not kept.

    `website` is a trap: what fills it in is a program, and nothing is kept (None). Raises `TooManyReports`.
    """
    if website:
        return None
    _count(asker)
    flaw = Flaw.objects.create(words=words.strip(), page=page.strip(), email=email, language=language)
    record(flaw.audit_key, "editorial.flaw_reported", actor=None)
    write_letter(
        "editorial.flaw", to=settings.SUPPORT_EMAIL, language=settings.LANGUAGE_CODE,
        subject_key=flaw.audit_key, context={"flaw": flaw},
    )  # fmt: skip
    return flaw


def _count(asker: str) -> None:
    key = f"editorial.flaw.{asker}"
    cache.add(key, 0, HOUR)
    if cache.incr(key) > MOST_AN_HOUR:
        raise TooManyReports
