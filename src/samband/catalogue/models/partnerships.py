"""Partnerships, and how much of each may be shown."""

from django.db import models
from django.db.models import Q

from samband.catalogue.states import Sensitivity, Side, neutral_slug


class Partnership(models.Model):
    """A lasting relation of two or more organisations; the same ones never have two."""

    slug = models.SlugField(max_length=200, unique=True)
    fingerprint = models.CharField(max_length=64, unique=True, help_text="SHA-256 of its organisations")
    partners = models.ManyToManyField(
        "people.Organisation", through="PartnershipPartner", related_name="partnerships"
    )
    started_on = models.DateField(null=True, blank=True, help_text="when the relation began, if known")
    sensitivity = models.CharField(max_length=10, choices=Sensitivity, default=Sensitivity.OPEN)
    sensitivity_reason = models.TextField(blank=True, help_text="never shown to the public")
    public_slug = models.SlugField(
        max_length=60, default=neutral_slug, help_text="its address while it is protected"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("public_slug",), name="catalogue_partnership_neutral_once"),
            models.CheckConstraint(condition=~Q(public_slug=""), name="catalogue_partnership_neutral_slug"),
            models.CheckConstraint(
                condition=Q(sensitivity=Sensitivity.OPEN) | ~Q(sensitivity_reason=""),
                name="catalogue_partnership_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def audit_key(self) -> str:
        """The partnership's key in the audit log."""
        return f"partnership:{self.slug}"


class PartnershipPartner(models.Model):
    """An organisation's place in a partnership."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="partner_rows")
    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.PROTECT, related_name="partnership_rows"
    )
    side = models.CharField(max_length=20, choices=Side)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("partnership", "organisation"), name="catalogue_partnership_partner_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.partnership} · {self.organisation}"
