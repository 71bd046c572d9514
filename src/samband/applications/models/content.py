"""What an application says, and every save of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samband.applications.models.cases import Case


class Application(models.Model):
    """The facts that rules, money and open data need, one column each; empty where not yet known."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="application")
    language = models.CharField(max_length=5, choices=settings.LANGUAGES, help_text="that it is written in")
    title_sv = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    summary_sv = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    requested = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, default="SEK")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(requested__isnull=True) | Q(requested__gte=0),
                name="applications_nothing_below_zero",
            ),
        ]

    def __str__(self) -> str:
        return self.title_en or self.title_sv or str(self.case)


class Choice(models.Model):
    """One value chosen from a list of the programme, such as a goal, an area or a core area."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="choices")
    question = models.CharField(max_length=120, help_text="path of the field")
    code = models.CharField(max_length=80)

    class Meta:
        ordering = ("question", "pk")
        constraints = [
            models.UniqueConstraint(fields=("case", "question", "code"), name="applications_chosen_once")
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self.code}"


class Answer(models.Model):
    """What was written to one question, by one party where each answers for itself, in one language."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="answers")
    question = models.CharField(max_length=80, help_text="stable id from the round's form")
    party_key = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=5, blank=True)
    text = models.TextField(blank=True)
    revision = models.PositiveIntegerField(help_text="in which it was last changed")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("case", "question", "party_key", "language"), name="applications_one_answer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.case}: {self.question}"


class Revision(models.Model):
    """One acknowledged save; never changed and never removed.

    `changes` is `{path: {"from": …, "to": …}}` with values as the form writes them; `page` tells one
    opened page from another, so that a late answer is not taken for another person's hand.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    page = models.CharField(max_length=40, blank=True)
    changes = models.JSONField()

    class Meta:
        ordering = ("case", "number")
        constraints = [
            models.UniqueConstraint(fields=("case", "number"), name="applications_one_revision_number")
        ]

    def __str__(self) -> str:
        return f"{self.case} #{self.number}"


class Clash(models.Model):
    """A text that met a newer one in the same field; kept until a person has chosen between them."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="clashes")
    path = models.CharField(max_length=120)
    value = models.JSONField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("case", "path", "author"), condition=Q(settled_at__isnull=True),
                name="applications_one_open_clash",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.case}: {self.path}"
