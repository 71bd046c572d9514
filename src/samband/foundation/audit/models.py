"""Audit entries: append-only by database trigger, chained by hash within each subject."""

from django.conf import settings
from django.db import models


class AuditEntry(models.Model):
    """One thing that happened to one subject (`subject` is a key such as "case:K-2026-0007")."""

    subject = models.CharField(max_length=120)
    number = models.PositiveIntegerField(help_text="1, 2, 3 … within the subject")
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    actor_name = models.CharField(max_length=200, help_text="as it was then; the system has a name too")
    verb = models.CharField(max_length=80)
    from_state = models.CharField(max_length=40, blank=True)
    to_state = models.CharField(max_length=40, blank=True)
    reason = models.TextField(blank=True)
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("subject", "number")
        constraints = [
            models.UniqueConstraint(fields=("subject", "number"), name="audit_one_number_per_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} #{self.number} {self.verb}"
