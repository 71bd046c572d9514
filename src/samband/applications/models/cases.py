"""The case: one application from draft to archive, and the numbers that cases get."""

from django.conf import settings
from django.db import models

from samband.applications.states import DRAFT, STATE_CHOICES


class CaseSeries(models.Model):
    """The last case number given out in a year; locked while the next is taken."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"K-{self.year}-{self.last:04d}"


class Case(models.Model):
    """Everything about one application from draft to archive, under one number."""

    number = models.CharField(max_length=20, unique=True)
    round = models.ForeignKey("calls.Round", on_delete=models.PROTECT, related_name="cases")
    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.PROTECT, related_name="cases",
        help_text="the Swedish applicant, who owns the case",
    )  # fmt: skip
    state = models.CharField(max_length=30, choices=STATE_CHOICES, default=DRAFT)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    registered_at = models.DateTimeField(null=True, blank=True)
    content_hash = models.CharField(max_length=80, blank=True, help_text="of what was last handed in")
    revision = models.PositiveIntegerField(default=0, help_text="number of the latest revision")

    class Meta:
        ordering = ("-created_at", "-pk")
        indexes = [models.Index(fields=("state", "submitted_at"), name="applications_by_state")]

    def __str__(self) -> str:
        return self.number

    @property
    def audit_key(self) -> str:
        """Return the key of the case's chain in the audit log."""
        return f"case:{self.number}"
