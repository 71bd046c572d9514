"""Which reminders have been written, so that none is written twice."""

from django.db import models

from samband.applications.models.cases import Case


class Reminder(models.Model):
    """People in a case were reminded of a day, so many days before it."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    of = models.CharField(max_length=20, help_text="closing or supplementation")
    day = models.DateField(help_text="the last day they were reminded of")
    days_before = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("case", "of", "day", "days_before"), name="applications_reminded_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.case} {self.of} {self.day}"
