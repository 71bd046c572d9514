"""Places: one authority record for each, with the names it has in languages and scripts."""

from django.db import models
from django.db.models import F, Q


class Place(models.Model):
    """A town, municipality, district or region on the map."""

    slug = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    country = models.ForeignKey("catalogue.Country", on_delete=models.PROTECT, related_name="places")
    kind = models.CharField(max_length=40, blank=True)
    latitude = models.FloatField(null=True, blank=True, help_text="degrees, north positive")
    longitude = models.FloatField(null=True, blank=True, help_text="degrees, east positive")
    geonames_id = models.PositiveIntegerField(null=True, blank=True, unique=True)
    region = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="within",
        help_text="the region it lies in; it stands for the place where that may not be told exactly",
    )  # fmt: skip

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=("country", "name", "kind"), name="catalogue_place_once"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="catalogue_place_on_earth",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def audit_key(self) -> str:
        """The place's key in the audit log."""
        return f"place:{self.slug}"


class PlaceName(models.Model):
    """Another name of a place: in another language or script, older, or as sources misspell it."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47; empty when unknown")
    script = models.CharField(max_length=4, blank=True, help_text="ISO 15924; empty when the letters tell")
    since = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="first year; empty when unknown"
    )
    until = models.PositiveSmallIntegerField(null=True, blank=True, help_text="last year; empty while in use")
    was_own = models.BooleanField(default=False, help_text="a record of this name became this one")

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=("place", "name"), name="catalogue_place_name_once"),
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="catalogue_place_name_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """Where an organisation sits."""

    organisation = models.OneToOneField("people.Organisation", on_delete=models.CASCADE, related_name="seat")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="seats")

    def __str__(self) -> str:
        return f"{self.organisation} · {self.place}"
