"""Organisations and the names they have had."""

from django.db import models
from django.db.models import F, Q

from samband.people.states import Kind


class Organisation(models.Model):
    """A municipality, region or other body that takes part in, or funds, the programme."""

    slug = models.SlugField(max_length=100, unique=True, help_text="the readable part of its address")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.MUNICIPALITY)
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2; XK for Kosovo")
    number = models.CharField(max_length=40, blank=True, help_text="official code or registration number")

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=("country", "name"), name="people_one_name_per_country")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def audit_key(self) -> str:
        """Return the key of the organisation's chain in the audit log."""
        return f"organisation:{self.slug}"


class OrganisationName(models.Model):
    """Another name of an organisation: older, in another language or script, or as it was misspelt."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47; empty when unknown")
    script = models.CharField(max_length=4, blank=True, help_text="ISO 15924; empty when the letters tell")
    since = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="first year; empty when unknown"
    )
    until = models.PositiveSmallIntegerField(null=True, blank=True, help_text="last year; empty while in use")
    was_own = models.BooleanField(default=False, help_text="a record of this name became this one")
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=("organisation", "name"), name="people_name_once"),
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="people_name_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name
