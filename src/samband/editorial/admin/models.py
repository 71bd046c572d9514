"""What the back office keeps beside the pages."""

from django.db import models

from samband.editorial.admin.states import FAULTY, TONES, Verdict


class Translation(models.Model):
    """A page that is a translation of another, and the state of its original that it agrees with."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+",
        help_text="the revision of the original that the translation agrees with",
    )  # fmt: skip
    matched_at = models.DateTimeField()
    changed_at = models.DateTimeField(
        null=True, help_text="when the original first published other words than those agreed with"
    )

    def __str__(self) -> str:
        return f"{self.page_id} ← {self.source_id}"


class Review(models.Model):
    """What the checks last found on a published page."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    findings = models.JSONField(default=list)
    stopping = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.page_id}: {len(self.findings)}"


class FoundLink(models.Model):
    """A link on a published page, and whether it leads where it should."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=2000)
    text = models.CharField(max_length=300)
    verdict = models.CharField(max_length=12, choices=Verdict)
    answer = models.CharField(max_length=120, blank=True, help_text="what the other site said when asked")
    checked_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=("verdict",), name="editorial_admin_verdict")]

    def __str__(self) -> str:
        return f"{self.page_id} → {self.address}"

    @property
    def is_faulty(self) -> bool:
        """Tell whether an editor should do something about it."""
        return self.verdict in FAULTY

    @property
    def tone(self) -> str:
        """Return the tone in which the verdict is shown."""
        return str(TONES[Verdict(self.verdict)])
