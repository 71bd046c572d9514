"""Files of an application: their names, where values hold fingerprints."""

from samband.applications.models import Attachment, Case, Choice


class FileName(str):
    """A file's name that knows where the file lies; everywhere else it is a text like others."""

    case_number: str
    pk: int
    sha256: str
    kind: str
    size: int

    def __new__(cls, attachment: Attachment, case: Case) -> "FileName":
        """Name an attachment of a case."""
        made = super().__new__(cls, attachment.name)
        made.case_number, made.pk, made.sha256 = case.number, attachment.pk, attachment.sha256
        made.kind, made.size = attachment.stored.kind, attachment.stored.size
        return made


def file_names(case: Case) -> list[tuple[str, str]]:
    """Return fingerprint and name of every file ever added to the case: one query."""
    rows = Attachment.objects.filter(case=case).select_related("stored").order_by("pk")
    return [(row.sha256, FileName(row, case)) for row in rows]


def attachments(case: Case) -> dict[str, Attachment]:
    """Return every file ever added to the case, by fingerprint."""
    rows = Attachment.objects.filter(case=case).select_related("stored", "added_by").order_by("pk")
    return {row.sha256: row for row in rows}


def is_attached(attachment: Attachment) -> bool:
    """Tell whether an answer holds the file now, or one that was handed in did."""
    now = Choice.objects.filter(case=attachment.case_id, code=attachment.sha256)
    return now.exists() or attachment.case.receipts.filter(content__contains=attachment.sha256).exists()
