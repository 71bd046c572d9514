"""Adding a file to an answer, and taking it out again; both are saves like any other."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.applications.actions.locking import locked, refuse, refuse_person
from samband.applications.actions.saving import Saved, save
from samband.applications.models import Attachment, Case
from samband.applications.policies import may_write_field
from samband.applications.queries.content import content as content_of_case
from samband.applications.queries.proofs import current_opening
from samband.applications.queries.sections import sections
from samband.foundation.audit.actions import record
from samband.foundation.files.actions import fingerprint, keep
from samband.foundation.files.judging import Judged, judge
from samband.foundation.files.problems import UnfitFile
from samband.foundation.flow.actions import Refused
from samband.rulebook.flow import Verdict
from samband.rulebook.forms import QuestionKind
from samband.rulebook.wording import N_

MOST_FILES = 20
"""Files that one question takes; enough for scanned minutes page by page, and no store for archives."""


def attach(case: Case, *, path: str, name: str, content: bytes, actor: Any, page: str = "") -> Saved:
    """Judge a file, keep it, and let the answer at `path` hold it.

    Raises `Refused` when the file is unfit, stands there already, or the person may not write there.
    The file is judged before the case is locked: a slow scanner holds nobody up.
    """
    _refuse_unless_writable(case, path, actor)
    try:
        judged = judge(name, content)
    except UnfitFile as unfit:
        raise Refused(Verdict(None, (unfit.finding,))) from None
    return _add(case, path, judged, actor, page)


@transaction.atomic
def _add(case: Case, path: str, judged: Judged, actor: Any, page: str) -> Saved:
    fresh = locked(case)
    _refuse_unless_writable(fresh, path, actor)
    held = _held(fresh, path)
    sha256 = fingerprint(judged.content)
    known = Attachment.objects.filter(case=fresh, sha256=sha256).first()
    if sha256 in held and known:
        refuse(
            "file.duplicate",
            N_("“{name}” is here already, as “{known}”."),
            N_("Nothing needs to be done."),
            where=path, name=judged.name, known=known.name,
        )  # fmt: skip
    if len(held) >= MOST_FILES:
        refuse(
            "file.too_many",
            N_("There are {most} files here already, and no more fit."),
            N_("Put several of them together in one PDF file."),
            where=path, most=MOST_FILES,
        )  # fmt: skip
    if known is None:
        known = Attachment.objects.create(
            case=fresh, stored=keep(judged, actor=actor), sha256=sha256, name=judged.name,
            added_by=actor, added_at=timezone.now(),
        )  # fmt: skip
    data = {"name": known.name, "sha256": sha256, "question": path}
    record(fresh.audit_key, "applications.file_added", actor=actor, data=data)
    return save(case, actor=actor, values={path: sorted([*held, sha256])}, based_on=fresh.revision, page=page)


@transaction.atomic
def detach(case: Case, *, path: str, sha256: str, actor: Any, page: str = "") -> Saved:
    """Take a file out of an answer; earlier versions still hold it. One that is gone changes nothing.

    Raises `Refused` when the person may not write there.
    """
    fresh = locked(case)
    _refuse_unless_writable(fresh, path, actor)
    left = [each for each in _held(fresh, path) if each != sha256]
    return save(case, actor=actor, values={path: left}, based_on=fresh.revision, page=page)


def note_reading(attachment: Attachment, *, actor: Any) -> None:
    """Write down who fetched a file, in a chain of its own beside the case's."""
    record(f"{attachment.case.audit_key}:files", "applications.file_read", actor=actor,
           data={"name": attachment.name, "sha256": attachment.sha256})  # fmt: skip


def _held(case: Case, path: str) -> list[str]:
    held = content_of_case(case).values.get(path, [])
    return list(held) if isinstance(held, list) else []


def _refuse_unless_writable(case: Case, path: str, actor: Any) -> None:
    fields = [item for section in sections(case) for item in section.fields if item.path == path]
    if not fields or fields[0].kind is not QuestionKind.FILES:
        refuse_person()
    if not may_write_field(actor, case, fields[0], current_opening(case)):
        refuse_person()
