"""When each piece of recurring work was last asked for, done, or failed."""

from django.db import models


class Round(models.Model):
    """The latest round of one piece of recurring work."""

    name = models.CharField(max_length=80, primary_key=True, help_text="e.g. editorial.publish_scheduled")
    asked_at = models.DateTimeField(null=True, help_text="when the worker was last asked for it")
    ended_at = models.DateTimeField(null=True, help_text="when the last round ended, well or not")
    well_at = models.DateTimeField(null=True, help_text="when a round last ended well")
    outcome = models.CharField(max_length=300, blank=True, help_text="what the last good round said")
    problem = models.TextField(blank=True, help_text="why the last round failed; empty when it did not")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
