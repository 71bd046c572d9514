"""The edition in force: one row whose mark the database itself changes with everything open pages read."""

from django.db import models


class Edition(models.Model):
    """The mark of what open pages show now.

    The mark is drawn anew by triggers (`triggers.py`) in the transaction that writes, so it changes when
    the write becomes visible to others and not before. It is random: no two editions are ever taken for
    one another, not even after a backup has been restored.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    mark = models.CharField(max_length=36)

    def __str__(self) -> str:
        return self.mark
