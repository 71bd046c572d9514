"""The programme in the database: components, versions of their rules and questions, and rounds."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samband.calls.states import ListKind, RoundState


class Programme(models.Model):
    """The programme that this installation runs; `data` is its file as it was loaded."""

    code = models.SlugField(max_length=40, unique=True)
    data = models.JSONField()
    hash = models.CharField(max_length=80, help_text="of the canonical content of `data`")

    def __str__(self) -> str:
        return self.code


class ProgrammeFile(models.Model):
    """A file of the programme's folder as it was loaded, word for word, so that it can be given back."""

    name = models.CharField(max_length=200, unique=True, help_text="its path in the folder")
    text = models.TextField()

    def __str__(self) -> str:
        return self.name


class CodeList(models.Model):
    """One of the programme's own closed lists; `data` is the lines of its file."""

    kind = models.CharField(max_length=20, choices=ListKind, unique=True)
    data = models.JSONField()
    hash = models.CharField(max_length=80, help_text="of the canonical content of `data`")

    def __str__(self) -> str:
        return self.kind


class Component(models.Model):
    """A kind of grant in the programme, such as inception; its words come from programme data."""

    code = models.SlugField(max_length=40, unique=True)
    name_sv = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    purpose_sv = models.TextField()
    purpose_en = models.TextField()
    rolling = models.BooleanField(default=False, help_text="handled as it comes, else in rounds")
    is_open = models.BooleanField(default=True, help_text="can be applied for here; else for old cases only")
    position = models.PositiveSmallIntegerField(default=0)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    source = models.TextField(blank=True)
    data = models.JSONField(default=dict, help_text="the file as it was loaded")
    hash = models.CharField(max_length=80, default="", help_text="of the canonical content of `data`")

    class Meta:
        ordering = ("position", "code")

    def __str__(self) -> str:
        return self.code


class Version(models.Model):
    """One version of something that a round freezes; `data` is the file as it was loaded."""

    component = models.ForeignKey(Component, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60, help_text="its id in the file; often that of the component")
    version = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True, help_text="last day; empty while it is in force")
    source = models.TextField(blank=True)
    data = models.JSONField()
    hash = models.CharField(max_length=80, help_text="of `data` without the day its validity ends")
    loaded_at = models.DateTimeField(auto_now_add=True)
    made_for = models.ForeignKey(
        "calls.Round", null=True, blank=True, on_delete=models.CASCADE, related_name="+",
        help_text="the round it was written for on screen; empty when it came with the programme",
    )  # fmt: skip

    class Meta:
        abstract = True
        ordering = ("component", "-valid_from", "-version")
        constraints = [
            models.UniqueConstraint(fields=("name", "version"), name="%(app_label)s_%(class)s_version_once"),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """Return the name by which people and cases remember it, such as `inception@2024.1`."""
        return f"{self.name}@{self.version}"


class Ruleset(Version):
    """The rules that an application is judged by."""


class QuestionSet(Version):
    """The form: what an application asks."""


class Criteria(Version):
    """What assessors score, and on which scale."""


class Round(models.Model):
    """A round of one component. Opening it freezes the versions that its applications are held to."""

    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveSmallIntegerField(help_text="1, 2, 3 … within the year")
    code = models.CharField(max_length=20, unique=True, help_text="year and sequence, such as 2026-01")
    component = models.ForeignKey(Component, on_delete=models.PROTECT, related_name="rounds")
    state = models.CharField(max_length=20, choices=RoundState, default=RoundState.DRAFT)
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(
        _("closes"), null=True, blank=True, help_text="the first moment after it; empty when rolling"
    )
    first_closes_at = models.DateTimeField(
        null=True, blank=True, help_text="the closing time announced first; empty when it was never extended"
    )
    timezone = models.CharField(max_length=60, help_text="whose clock the round opens and closes by")
    countries = models.JSONField(
        default=list, blank=True, help_text="codes of the only partner countries; empty for all that are open"
    )
    themes = models.JSONField(default=list, blank=True, help_text="codes of the themes the call asks for")
    is_rehearsal = models.BooleanField(default=False, help_text="tried out by named people; shown nowhere")
    rehearsers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="+", help_text="who may apply in a rehearsal"
    )
    budget_frame = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3)
    ruleset = models.ForeignKey(Ruleset, null=True, on_delete=models.PROTECT, related_name="rounds")
    question_set = models.ForeignKey(QuestionSet, null=True, on_delete=models.PROTECT, related_name="rounds")
    criteria = models.ForeignKey(Criteria, null=True, on_delete=models.PROTECT, related_name="rounds")
    content_hash = models.CharField(max_length=80, blank=True, help_text="of the three versions together")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-year", "-sequence")
        constraints = [
            models.UniqueConstraint(
                fields=("year", "sequence", "is_rehearsal"), name="calls_one_number_per_year"
            ),
            models.CheckConstraint(
                condition=models.Q(closes_at__isnull=True) | models.Q(closes_at__gt=models.F("opens_at")),
                name="calls_closes_after_opening",
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft")
                | models.Q(ruleset__isnull=False, question_set__isnull=False, criteria__isnull=False),
                name="calls_open_round_has_versions",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def audit_key(self) -> str:
        """Return the key of the round's chain in the audit log."""
        return f"round:{self.code}"
