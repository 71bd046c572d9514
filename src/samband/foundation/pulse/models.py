"""How the service answered in each minute of the last days."""

from django.db import models


class Pulse(models.Model):
    """One question that the worker asked the site, and how long the answer took."""

    minute = models.DateTimeField(primary_key=True, help_text="its first moment")
    took = models.FloatField(null=True, help_text="seconds until the whole answer; empty when none came")

    def __str__(self) -> str:
        return f"{self.minute:%Y-%m-%d %H:%M} {self.took}"
