"""Imported records, the partnerships they name, names that wait for a person, and what persons decided."""

from typing import Any

from django.db import models

from samband.importing.states import PENDING, Field, Kind


class ImportedRecord(models.Model):
    """One record of one page as it was last read, and what it became."""

    identity = models.CharField(
        max_length=64, unique=True, help_text="SHA-256 of source, address, title, number"
    )
    source = models.CharField(max_length=300, help_text="the file's name")
    url = models.URLField(max_length=1000, blank=True, help_text="the page's address, when it says one")
    line = models.PositiveIntegerField(help_text="where in the file it begins, from 1")
    kind = models.CharField(max_length=20, choices=Kind)
    language = models.CharField(max_length=5)
    title = models.TextField()
    body = models.TextField(blank=True)
    data = models.JSONField(help_text="the record as `samband import pages --json` prints it")
    reading = models.JSONField(help_text="names with their matches, and codes: what loading needs")
    hash = models.CharField(max_length=64, help_text="SHA-256 of all that was read")
    imported_at = models.DateTimeField(help_text="when it was last read anew")
    project = models.ForeignKey(
        "catalogue.Project", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ("pk",)
        indexes = [models.Index(fields=("kind", "-imported_at"), name="importing_records_by_kind")]

    def __str__(self) -> str:
        return self.title


class PairSighting(models.Model):
    """A partnership that a record names in a list or a sentence."""

    record = models.ForeignKey(ImportedRecord, on_delete=models.CASCADE, related_name="sightings")
    partnership = models.ForeignKey("catalogue.Partnership", on_delete=models.CASCADE, related_name="+")
    area = models.CharField(max_length=60, blank=True, help_text="code of the project area told beside it")

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("record", "partnership"), name="importing_sighting_once"),
        ]

    def __str__(self) -> str:
        return f"{self.record} · {self.partnership}"


class ReviewItem(models.Model):
    """A name that could not be matched for certain; its record waits until a person has decided."""

    record = models.ForeignKey(ImportedRecord, on_delete=models.CASCADE, related_name="items")
    field = models.CharField(max_length=20, choices=Field)
    text = models.CharField(
        max_length=500, blank=True, help_text="as written; empty when no partner is named"
    )
    spelling = models.CharField(
        max_length=500, blank=True, help_text="the text without case and doubled spaces"
    )
    country = models.CharField(
        max_length=2, blank=True, help_text="where the text says or implies that it lies"
    )
    why = models.CharField(max_length=120)
    candidates = models.JSONField(default=list, help_text="key, name, country, kind, score")
    state = models.CharField(max_length=20, default=PENDING)
    organisation = models.ForeignKey(
        "people.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("record", "field", "text", "country"), name="importing_item_once"
            ),
        ]
        indexes = [
            models.Index(fields=("state", "id"), name="importing_items_by_state"),
            models.Index(fields=("spelling", "country"), name="importing_items_alike"),
        ]

    def __str__(self) -> str:
        return self.text or str(self.record)

    @property
    def audit_key(self) -> str:
        """The item's key in the audit log."""
        return f"review:{self.pk}"

    @property
    def is_swedish(self) -> bool:
        """Whether a Swedish organisation is sought."""
        return self.field == Field.SWEDISH

    def candidate(self, key: str) -> dict[str, Any] | None:
        """Return the candidate with this key, or None."""
        return next((one for one in self.candidates if one["key"] == key), None)


class Resolution(models.Model):
    """What a person decided that a spelling means; it counts from then on."""

    is_swedish = models.BooleanField(help_text="whether a Swedish organisation was sought")
    spelling = models.CharField(max_length=500, help_text="without case and doubled spaces")
    country = models.CharField(max_length=2, blank=True)
    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    item = models.ForeignKey(ReviewItem, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("is_swedish", "spelling", "country"), name="importing_one_meaning"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.spelling} → {self.organisation}"
