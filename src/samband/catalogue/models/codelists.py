"""Codelists: the countries, goals, project areas and themes that projects are described with."""

from django.db import models

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


class Country(Listed):
    """A country that takes part, has taken part or may take part; whether it is open is dated elsewhere."""

    code = models.CharField(max_length=2, primary_key=True, help_text="ISO 3166-1 alpha-2; XK for Kosovo")
    slug = models.SlugField(max_length=80, unique=True, help_text="the readable part of its address")
    cluster = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("code",)


class Goal(Listed):
    """One of the 17 global goals for sustainable development."""

    number = models.PositiveSmallIntegerField(primary_key=True)

    class Meta:
        ordering = ("number",)


class ProjectArea(Listed):
    """The field of local government that a project works in."""

    code = models.SlugField(max_length=60, primary_key=True)

    class Meta:
        ordering = ("code",)


class Theme(Listed):
    """A question that runs across project areas, such as human rights."""

    code = models.SlugField(max_length=60, primary_key=True)

    class Meta:
        ordering = ("code",)
