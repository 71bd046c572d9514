"""Merges of records, addresses that have moved, pairs that are two, and what files said last."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Merge(models.Model):
    """Two records of one kind made one; `steps` tell every row that changed, so that it can be undone."""

    kind = models.SlugField(max_length=40)
    winner = models.CharField(max_length=100, help_text="primary key of the record that stayed, as text")
    loser = models.CharField(max_length=100, help_text="primary key of the record that went, as text")
    winner_name = models.CharField(max_length=300, help_text="as it was called then")
    loser_name = models.CharField(max_length=300)
    reason = models.TextField(blank=True)
    steps = models.JSONField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("-made_at", "-pk")
        indexes = [models.Index(fields=("kind", "winner"), name="records_merges_into")]
        constraints = [
            models.CheckConstraint(condition=~Q(winner=F("loser")), name="records_merge_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.loser_name} → {self.winner_name}"


class OldAddress(models.Model):
    """An address that a record had once; the record has the same primary key still."""

    kind = models.SlugField(max_length=40)
    slug = models.SlugField(max_length=200, help_text="the readable part of the old address")
    record = models.CharField(max_length=100, help_text="primary key of the record, as text")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("kind", "slug"), name="records_old_address_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"


class TwoOfThem(models.Model):
    """Two records that look alike and that a person has said are two; `first` sorts before `second`."""

    kind = models.SlugField(max_length=40)
    first = models.CharField(max_length=100)
    second = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("kind", "first", "second"), name="records_two_once"),
            models.CheckConstraint(condition=~Q(first=F("second")), name="records_two_differ"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.first} ≠ {self.second}"


class SaidByFile(models.Model):
    """What a file said of a record when it was last loaded, to tell its changes from people's."""

    kind = models.SlugField(max_length=40)
    record = models.CharField(max_length=100)
    values = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("kind", "record"), name="records_said_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}"
