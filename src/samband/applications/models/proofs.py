"""What was confirmed, handed in and asked for afterwards."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from samband.applications.models.cases import Case
from samband.applications.models.people import Party
from samband.applications.states import Method


class Confirmation(models.Model):
    """A party's word that it stands behind the content with this hash; voided by any later edit."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="confirmations")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="confirmations")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    content_hash = models.CharField(max_length=80)
    revision = models.PositiveIntegerField()
    method = models.CharField(max_length=20, choices=Method, default=Method.SIGNED_IN)
    at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True, blank=True)
    void_reason = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("party",), condition=Q(voided_at__isnull=True),
                name="applications_one_confirmation_in_force",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.party} {self.content_hash[:16]}"


class SigningCode(models.Model):
    """A code sent to a person who wants to confirm; it holds for one content, for a short while."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    content_hash = models.CharField(max_length=80)
    code_hash = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("case", "user"), name="applications_one_signing_code")]

    def __str__(self) -> str:
        return f"{self.user} · {self.case}"


class Receipt(models.Model):
    """Proof of what was handed in, when: the content itself and its hash."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="receipts")
    number = models.CharField(max_length=30, unique=True)
    at = models.DateTimeField()
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    content_hash = models.CharField(max_length=80)
    revision = models.PositiveIntegerField()
    content = models.TextField(help_text="canonical JSON, from which the hash can be computed again")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.number


class Opening(models.Model):
    """Fields that an officer opened for supplementation, with what is asked and by when."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="openings")
    questions = models.JSONField(help_text="question ids of the round's form")
    message = models.TextField()
    due_on = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    revision = models.PositiveIntegerField(help_text="the latest one when the fields were opened")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("case",), condition=Q(answered_at__isnull=True),
                name="applications_one_opening_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("opened_at")),
                name="applications_answered_after_opened",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.case}: {self.due_on}"
