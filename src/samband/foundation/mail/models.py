"""The outbox: every letter that Samband writes, before and after it leaves."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """One letter to one person, for one intent."""

    class Delivery(models.TextChoices):
        """Where a letter is on its way."""

        WAITING = "waiting", _("Waiting to be sent")
        HELD = "held", _("Held back")
        GATHERED = "gathered", _("Leaves with the day's letters")
        KEPT = "kept", _("Kept on the receiver's own page")
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
    is_personal = models.BooleanField(
        default=False, help_text="had a personal link when it was written; the link goes when it leaves"
    )
    delivery = models.CharField(max_length=10, choices=Delivery, default=Delivery.WAITING)
    written_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    times_sent = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.TextField(blank=True)

    class Meta:
        ordering = ("-written_at", "-pk")
        indexes = [
            models.Index(fields=("delivery", "-written_at"), name="mail_by_delivery"),
            models.Index(fields=("recipient", "-written_at"), name="mail_by_recipient"),
        ]

    def __str__(self) -> str:
        return f"{self.intent} → {self.to}"

    @property
    def tone(self) -> str:
        """Return the tone in which the interface shows how the letter fares."""
        return TONES.get(self.delivery, "info")

    @property
    def audit_key(self) -> str:
        """Return the key of the letter's chain in the audit log."""
        return f"letter:{self.pk}"


TONES: dict[str, str] = {
    Letter.Delivery.SENT: "success",
    Letter.Delivery.FAILED: "danger",
    Letter.Delivery.HELD: "warning",
    Letter.Delivery.KEPT: "neutral",
}


class HeldKind(models.Model):
    """A kind of letter that is held back as soon as it is written, until a person releases it."""

    intent = models.CharField(max_length=60, primary_key=True)
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.intent


class Wish(models.Model):
    """How often a person wants letters that are news; duties always come at once."""

    class Pace(models.TextChoices):
        """At once, gathered once a day, or not by e-mail at all."""

        AT_ONCE = "at_once", _("At once")
        DAILY = "daily", _("Once a day, gathered in one letter")
        DUTIES = "duties", _("Only what I must act on or keep")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    pace = models.CharField(max_length=10, choices=Pace, default=Pace.AT_ONCE)

    def __str__(self) -> str:
        return self.get_pace_display()
