"""The projects within partnerships, what was granted and where a record came from."""

from django.db import models
from django.db.models import F, Q

from samband.catalogue.states import Side, neutral_slug
from samband.foundation.i18n.names import localized


class Project(models.Model):
    """One piece of a partnership's work, from a granted case or from an import.

    `public_*` stand in for title, summary and address while the partnership is protected.
    """

    slug = models.SlugField(max_length=120, unique=True, help_text="the readable part of its address")
    partnership = models.ForeignKey(
        "catalogue.Partnership", on_delete=models.PROTECT, related_name="projects"
    )
    title_sv = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    summary_sv = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    component = models.CharField(max_length=40, blank=True, help_text="code of the programme's component")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    areas = models.ManyToManyField("catalogue.ProjectArea", related_name="projects", blank=True)
    themes = models.ManyToManyField("catalogue.Theme", related_name="projects", blank=True)
    goals = models.ManyToManyField("catalogue.Goal", related_name="projects", blank=True)
    networks = models.ManyToManyField("catalogue.Network", related_name="projects", blank=True)
    core_areas = models.ManyToManyField("catalogue.CoreArea", related_name="projects", blank=True)
    case_number = models.CharField(max_length=40, blank=True, help_text="the case it was granted in")
    published_at = models.DateTimeField(null=True, blank=True, help_text="empty: not shown to the public")
    public_slug = models.SlugField(max_length=60, default=neutral_slug)
    public_title_sv = models.CharField(max_length=300, blank=True)
    public_title_en = models.CharField(max_length=300, blank=True)
    public_summary_sv = models.TextField(blank=True)
    public_summary_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("case_number",), condition=~Q(case_number=""), name="catalogue_project_per_case"
            ),
            models.UniqueConstraint(fields=("public_slug",), name="catalogue_project_neutral_once"),
            models.CheckConstraint(condition=~Q(public_slug=""), name="catalogue_project_neutral_slug"),
            models.CheckConstraint(
                condition=~Q(title_sv="") | ~Q(title_en=""), name="catalogue_project_titled"
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="catalogue_project_period",
            ),
        ]

    def __str__(self) -> str:
        return localized(self, "title")

    @property
    def audit_key(self) -> str:
        """The project's key in the audit log."""
        return f"project:{self.slug}"


class ProjectPartner(models.Model):
    """An organisation that takes part in a project."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partner_rows")
    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.PROTECT, related_name="project_rows"
    )
    side = models.CharField(max_length=20, choices=Side)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("project", "organisation"), name="catalogue_project_partner_once")
        ]

    def __str__(self) -> str:
        return f"{self.project} · {self.organisation}"


class Grant(models.Model):
    """What was decided: the money that a project was granted."""

    project = models.OneToOneField(Project, on_delete=models.CASCADE, related_name="grant")
    case_number = models.CharField(max_length=40, unique=True)
    round_code = models.CharField(max_length=40, blank=True)
    component = models.CharField(max_length=40, blank=True)
    component_sv = models.CharField(max_length=100, blank=True, help_text="its name when it was decided")
    component_en = models.CharField(max_length=100, blank=True)
    decided_on = models.DateField()
    amount = models.DecimalField(max_digits=14, decimal_places=2)
    currency = models.CharField(max_length=3)

    class Meta:
        ordering = ("-decided_on", "-pk")
        indexes = [models.Index(fields=("-decided_on", "-id"), name="catalogue_grants_newest")]

    def __str__(self) -> str:
        return self.case_number

    @property
    def component_name(self) -> str:
        """The component's name in the reader's language, as it was called then."""
        return localized(self, "component")


class SourceReference(models.Model):
    """Where an imported project's record was found."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="sources")
    source = models.CharField(max_length=300, help_text="the file's name")
    url = models.URLField(max_length=1000, blank=True)
    record_hash = models.CharField(max_length=64, help_text="SHA-256 of the record as it was read")
    imported_at = models.DateTimeField()

    class Meta:
        ordering = ("imported_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("source", "record_hash", "project"), name="catalogue_source_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} · {self.project}"
