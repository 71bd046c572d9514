"""The outbox: every letter that Samband writes, before and after it leaves."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """One letter to one person, for one intent."""

    class Delivery(models.TextChoices):
        """Where a letter is on its way."""

        WAITING = "waiting", _("Waiting to be sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Could not be sent")

    intent = models.CharField(max_length=60, help_text="why it was written, e.g. applications.invitation")
    subject_key = models.CharField(max_length=120, blank=True, db_index=True, help_text="e.g. case:…")
    to = models.EmailField()
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=200)
    body = models.TextField()
    secret = models.CharField(
        max_length=400, blank=True, help_text="a personal link in the body that staff must not see"
    )
    delivery = models.CharField(max_length=10, choices=Delivery, default=Delivery.WAITING)
    written_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.TextField(blank=True)

    class Meta:
        ordering = ("-written_at", "-pk")

    def __str__(self) -> str:
        return f"{self.intent} → {self.to}"

    @property
    def tone(self) -> str:
        """Return the tone in which the interface shows how the letter fares."""
        tones = {self.Delivery.SENT: "success", self.Delivery.FAILED: "danger"}
        return tones.get(self.Delivery(self.delivery), "info")
