"""Codelists: the countries, goals, subjects, networks, components and amounts that projects are sorted by."""

from django.db import models
from django.db.models import F, Q

from samband.catalogue.states import CountryState
from samband.foundation.i18n.names import localized


class Listed(models.Model):
    """One value of a codelist, named in Swedish and English, with the other forms it is written in."""

    name_sv = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    aliases = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return localized(self, "name")


class Coded(Listed):
    """A value of a codelist that is known by a readable code."""

    code = models.SlugField(max_length=60, primary_key=True)

    class Meta:
        abstract = True
        ordering = ("code",)


class Country(Listed):
    """A country that takes part, has taken part or may take part; whether it is open is dated apart.

    Its point (degrees, north and east positive) stands for it where no place in it may be named.
    """

    code = models.CharField(max_length=2, primary_key=True, help_text="ISO 3166-1 alpha-2; XK for Kosovo")
    slug = models.SlugField(max_length=80, unique=True, help_text="the readable part of its address")
    cluster = models.CharField(max_length=40, blank=True, help_text="code of its cluster today")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="catalogue_country_on_earth",
            ),
        ]


class CountryStatus(models.Model):
    """Whether a country takes part in the programme, during one period; both days belong to it."""

    country = models.ForeignKey(Country, on_delete=models.CASCADE, related_name="statuses")
    cluster = models.CharField(max_length=60, help_text="code of the cluster it belonged to then")
    status = models.CharField(max_length=10, choices=CountryState)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True, help_text="last day; empty while it lasts")
    source = models.TextField(blank=True)

    class Meta:
        ordering = ("country", "valid_from")
        constraints = [
            models.UniqueConstraint(fields=("country", "valid_from"), name="catalogue_one_status_from_a_day"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="catalogue_status_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.status} {self.valid_from}"


class Cluster(Coded):
    """A group of countries that the programme treats alike."""


class Goal(Listed):
    """One of the 17 global goals for sustainable development."""

    number = models.PositiveSmallIntegerField(primary_key=True)

    class Meta:
        ordering = ("number",)


class ProjectArea(Coded):
    """The field of local government that a project works in."""


class Theme(Coded):
    """A question that runs across project areas, such as human rights."""


class CoreArea(Coded):
    """One of the programme's core areas of local democracy, such as participation."""


class PublicationType(Coded):
    """A kind of publication in the library, such as policy briefs."""


class Network(Coded):
    """A thematic network of partnerships; years are empty where not known."""

    starts_year = models.PositiveSmallIntegerField(null=True, blank=True)
    ends_year = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.TextField(blank=True)


class Component(Coded):
    """A kind of grant by name, as the programme calls it now or called it once."""

    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "code")


class AmountBand(models.Model):
    """A span of granted amounts to choose by: from `lowest`, and below `below` when it has an end."""

    code = models.SlugField(max_length=40, primary_key=True)
    currency = models.CharField(max_length=3)
    lowest = models.DecimalField(max_digits=14, decimal_places=2)
    below = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ("currency", "lowest")
        constraints = [
            models.UniqueConstraint(fields=("currency", "lowest"), name="catalogue_band_once"),
            models.CheckConstraint(
                condition=Q(lowest__gte=0) & (Q(below__isnull=True) | Q(below__gt=F("lowest"))),
                name="catalogue_band_span",
            ),
        ]

    def __str__(self) -> str:
        return self.code
