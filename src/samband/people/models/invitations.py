"""Invitations into an organisation: a letter with a secret link; only the link's hash is kept."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samband.people.models.organisations import Organisation
from samband.people.states import Role


class Invitation(models.Model):
    """One person asked to take a role in an organisation; nobody stands as sender when an operator did it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="invitations")
    role = models.CharField(max_length=20, choices=Role)
    email = models.EmailField()
    language = models.CharField(max_length=5, choices=settings.LANGUAGES)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(withdrawn_at__isnull=True),
                name="people_used_or_withdrawn",
            )
        ]

    def __str__(self) -> str:
        return f"{self.email} · {self.organisation}"
