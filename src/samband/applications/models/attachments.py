"""Files that belong to an application."""

from django.conf import settings
from django.db import models

from samband.applications.models.cases import Case


class Attachment(models.Model):
    """A file that was added to a case. Which questions it answers now is told by their values, which
    hold its fingerprint: so it stands in revisions, versions and what is confirmed like any answer."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="attachments")
    stored = models.ForeignKey("files.StoredFile", on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64, help_text="of its content, in hexadecimal")
    name = models.CharField(max_length=150)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("case", "sha256"), name="applications_file_once_in_a_case")
        ]

    def __str__(self) -> str:
        return self.name
