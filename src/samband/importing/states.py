"""The closed vocabularies of the room: kinds of records, what became of them, where a name stood."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samband.people.states import Role

REVIEWERS = (Role.OFFICER, Role.EDITOR)
"""Who decides on imported names."""
PENDING, ACCEPTED, CORRECTED, REJECTED = "pending", "accepted", "corrected", "rejected"
"""States of a name that waits for a person, declared in `flow`."""


class Kind(models.TextChoices):
    """What a page or a part of it is."""

    ARTICLE = "article", _("Article")
    PROJECT = "project", _("Project")
    PUBLICATION = "publication", _("Publication")
    TRAINING = "training", _("Training")
    NETWORK = "network", _("Network")
    PAGE = "page", _("Page")
    EVENT = "event", _("Event")


class Field(models.TextChoices):
    """Where in a record a name stands."""

    SWEDISH = "swedish", _("Swedish partner")
    INTERNATIONAL = "international", _("International partner")
    PAIR = "pair", _("Partner in a list or sentence")


class Kept(models.TextChoices):
    """What importing a record led to."""

    CREATED = "created", _("new")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")


WHY = {
    "main name": _("The main name of a place"),
    "official name": _("The official name"),
    "known form of the name": _("A known form of the name"),
    "former name": _("A former name"),
    "other name in the index": _("Another name of a place"),
    "one close spelling": _("One place is spelled almost like this"),
    "close to a known name": _("Close to a known name, but not close enough to be sure"),
    "several countries have a place of this name": _("Several countries have a place of this name"),
    "not known there": _("Not known in the country that the text names"),
    "not in the index": _("No source knows this name"),
    "not in the Swedish register": _("Not in the register of Swedish municipalities and regions"),
    "no partner named": _("The record names no partner on this side"),
    "named in the text": _("Named in the text"),
}
"""The grounds that matching gives, in words for the reviewer."""

PLACE_KINDS = {
    "town": _("town"),
    "city": _("city"),
    "municipality": _("municipality"),
    "local municipality": _("local municipality"),
    "district municipality": _("district municipality"),
    "metropolitan municipality": _("metropolitan municipality"),
    "hromada": _("hromada"),
    "district": _("district"),
    "council": _("council"),
    "county": _("county"),
    "province": _("province"),
    "region": _("region"),
    "oblast": _("oblast"),
    "raion": _("raion"),
    "department": _("department"),
    "state": _("state"),
    "regency": _("regency"),
    "federation": _("federation of local authorities"),
}
"""Kinds of places in the programme's files and the index, in words for the reviewer."""
