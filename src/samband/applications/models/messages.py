"""Messages between those who apply and the office, and how far each person has read."""

from django.conf import settings
from django.db import models

from samband.applications.models.cases import Case


class Message(models.Model):
    """One message in a case, from either side; never changed and never removed."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="messages")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    from_office = models.BooleanField(help_text="written by the funder's people; else by those who apply")
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.case} {self.at:%Y-%m-%d %H:%M}"


class ReadMark(models.Model):
    """The last message of a case that a person has had before their eyes."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("case", "user"), name="applications_one_read_mark")]

    def __str__(self) -> str:
        return f"{self.user} · {self.message}"
