"""What is told about a project beside its description: results, documents, contacts, visits and pictures."""

from pathlib import PurePath
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from samband.catalogue.states import DocumentType
from samband.foundation.i18n.names import localized


def kept_as(instance: models.Model, filename: str) -> str:
    """Return where an uploaded file is kept; its own name is forgotten, for names tell too much."""
    return f"{instance._meta.model_name}s/{uuid4().hex}{PurePath(filename).suffix.lower()}"


class Clearable(models.Model):
    """What a sensitive partnership shows only when somebody has looked at it and cleared it."""

    cleared = models.BooleanField(default=False, help_text="may be shown though the partnership is sensitive")

    class Meta:
        abstract = True


class ProjectResult(Clearable):
    """Something that has come out of a project so far."""

    project = models.ForeignKey("catalogue.Project", on_delete=models.CASCADE, related_name="results")
    day = models.DateField(null=True, blank=True, help_text="when it was seen")
    text_sv = models.TextField(blank=True)
    text_en = models.TextField(blank=True)

    class Meta:
        ordering = (F("day").desc(nulls_last=True), "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(text_sv="") | ~Q(text_en=""), name="catalogue_result_told"),
        ]

    def __str__(self) -> str:
        return localized(self, "text")


class ProjectDocument(Clearable):
    """A document of a project that anyone may fetch; the file itself lies among the private ones."""

    project = models.ForeignKey("catalogue.Project", on_delete=models.CASCADE, related_name="documents")
    title_sv = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=5, blank=True, help_text="BCP 47; empty when unknown")
    day = models.DateField(null=True, blank=True)
    kind = models.CharField(max_length=5, choices=DocumentType)
    size = models.PositiveIntegerField(help_text="bytes")
    file = models.FileField(upload_to=kept_as, max_length=200)

    class Meta:
        ordering = (F("day").desc(nulls_last=True), "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(title_sv="") | ~Q(title_en=""), name="catalogue_document_titled"
            ),
            models.CheckConstraint(condition=Q(kind__in=DocumentType.values), name="catalogue_document_kind"),
        ]

    def __str__(self) -> str:
        return localized(self, "title")


class ProjectContact(models.Model):
    """A person whom one may ask about a project; shown only since the day they agreed to it."""

    project = models.ForeignKey("catalogue.Project", on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=150)
    function = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    organisation = models.ForeignKey(
        "people.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="project_contacts",
    )
    consented_on = models.DateField(null=True, blank=True, help_text="when they agreed to be named in public")

    class Meta:
        ordering = ("name", "pk")
        constraints = [
            models.UniqueConstraint(fields=("project", "name"), name="catalogue_contact_once"),
            models.CheckConstraint(condition=~Q(name=""), name="catalogue_contact_named"),
        ]

    def __str__(self) -> str:
        return self.name


class ProjectVisit(models.Model):
    """A visit that partners make to one another; both days belong to it."""

    project = models.ForeignKey("catalogue.Project", on_delete=models.CASCADE, related_name="visits")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    place = models.ForeignKey("catalogue.Place", on_delete=models.PROTECT, related_name="visits")
    purpose_sv = models.CharField(max_length=300, blank=True)
    purpose_en = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("starts_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="catalogue_visit_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place} {self.starts_on}"


class ProjectPicture(Clearable):
    """A picture of a project, without what the camera wrote into it, in two sizes."""

    project = models.ForeignKey("catalogue.Project", on_delete=models.CASCADE, related_name="pictures")
    alt_sv = models.CharField(max_length=255)
    alt_en = models.CharField(max_length=255)
    photographer = models.CharField(max_length=150, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    file = models.FileField(upload_to=kept_as, max_length=200)
    width = models.PositiveSmallIntegerField(help_text="pixels")
    height = models.PositiveSmallIntegerField(help_text="pixels")
    small = models.FileField(upload_to=kept_as, max_length=200)
    small_width = models.PositiveSmallIntegerField(help_text="pixels")

    class Meta:
        ordering = ("position", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(alt_sv="") & ~Q(alt_en=""), name="catalogue_picture_described"
            ),
        ]

    def __str__(self) -> str:
        return localized(self, "alt")
