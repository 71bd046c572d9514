"""What the office writes about a case: checks, scores, advice and decisions."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samband.assessment.states import GRANTING, Advice, Outcome


def _person(**options: Any) -> models.ForeignKey[Any, Any]:
    """Return a column for the person who did something; people are never deleted under it."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options)


def _case(related_name: str) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey("applications.Case", on_delete=models.PROTECT, related_name=related_name)


class Handling(models.Model):
    """The officer who handles a case from its registration on."""

    case = models.OneToOneField("applications.Case", on_delete=models.PROTECT, related_name="handling")
    officer = _person()

    def __str__(self) -> str:
        return f"{self.case} · {self.officer}"


class FormalCheck(models.Model):
    """One point of the checklist: a finding of the rules, or a point that an officer added."""

    case = _case("formal_checks")
    code = models.CharField(max_length=200, help_text="the finding's rule and place, or own.1, own.2 …")
    finding = models.JSONField(null=True, help_text="what the rule said; empty for an officer's own point")
    text = models.CharField(max_length=300, blank=True, help_text="the officer's own point in words")
    is_met = models.BooleanField(null=True, help_text="empty until an officer has looked")
    comment = models.TextField(blank=True)
    checked_by = _person(null=True)
    checked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("case", "code"), name="assessment_one_check_per_point"),
            models.CheckConstraint(
                condition=~Q(text="") | Q(finding__isnull=False), name="assessment_point_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.code}"


class ConflictOfInterest(models.Model):
    """A person who must neither assess nor decide a case, and why."""

    case = _case("conflicts_of_interest")
    person = _person()
    reason = models.TextField()
    declared_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("case", "person"), name="assessment_one_conflict_per_person")
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.person}"


class Assignment(models.Model):
    """An officer who scores a case; the scores are blind to the others until they are handed in."""

    case = _case("assignments")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments"
    )
    assigned_at = models.DateTimeField()
    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("case", "officer"), name="assessment_one_assignment_per_officer")
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.officer}"


class Score(models.Model):
    """One officer's value and justification for one question; both may be missing in a draft."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="scores")
    criterion = models.CharField(max_length=60)
    question = models.CharField(max_length=120)
    value = models.PositiveSmallIntegerField(null=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("assignment", "question"), name="assessment_one_score_per_question"
            )
        ]

    def __str__(self) -> str:
        return f"{self.assignment} · {self.question}"


class Recommendation(models.Model):
    """What the officers advise the decision maker: outcome, amount and why."""

    case = models.OneToOneField("applications.Case", on_delete=models.PROTECT, related_name="recommendation")
    advice = models.CharField(max_length=30, choices=Advice)
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(max_length=3)
    text = models.TextField()
    written_by = _person()
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.case} · {self.advice}"


class Decision(models.Model):
    """A decision with its written reasons; a deferred case is decided again."""

    case = _case("decisions")
    number = models.PositiveSmallIntegerField(help_text="1, 2, 3 … within the case")
    outcome = models.CharField(max_length=30, choices=Outcome)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, blank=True)
    reasons = models.TextField(_("reasons"))
    conditions = models.TextField(_("conditions"), blank=True)
    decided_by = _person()
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ("case", "number")
        constraints = [
            models.UniqueConstraint(fields=("case", "number"), name="assessment_decision_number"),
            models.UniqueConstraint(
                fields=("case",),
                condition=~Q(outcome=Outcome.DEFERRED),
                name="assessment_one_final_decision",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=sorted(GRANTING), amount__gt=0)
                | Q(amount=None) & ~Q(outcome__in=sorted(GRANTING)),
                name="assessment_amount_when_granted",
            ),
            models.CheckConstraint(condition=~Q(reasons=""), name="assessment_decision_has_reasons"),
            models.CheckConstraint(
                condition=Q(conditions="") | Q(outcome=Outcome.GRANTED_WITH_CONDITIONS),
                name="assessment_conditions_where_they_belong",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.outcome}"


class DecisionLetter(models.Model):
    """The letter about a decision as it was sent, in both languages; never written again."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="letter")
    number = models.CharField(max_length=60, unique=True, help_text="registration number of the letter")
    title_sv = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    body_sv = models.TextField()
    body_en = models.TextField()
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.number
