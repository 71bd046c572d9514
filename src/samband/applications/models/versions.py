"""Moments in the writing of an application that somebody, or the system, gave a name."""

from django.conf import settings
from django.db import models

from samband.applications.models.cases import Case
from samband.applications.states import VersionKind


class Version(models.Model):
    """A revision that is worth finding again; the text itself is in the revisions up to it."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="versions")
    revision = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=VersionKind)
    name = models.CharField(max_length=100, blank=True, help_text="given by a person")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("case", "revision", "pk")

    def __str__(self) -> str:
        return f"{self.case} #{self.revision} {self.name}"
