"""Whether a person has an address for the own calendar, and which one holds."""

from django.conf import settings
from django.db import models


class CalendarKey(models.Model):
    """The address of a person's calendar is made from `turn`; a new turn makes the earlier ones useless."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    turn = models.PositiveIntegerField(default=1)
    is_open = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.user} {self.turn}"
