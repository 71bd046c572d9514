"""Who takes part in a case: organisations, their teams, the people who write, and invitations."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samband.applications.models.cases import Case
from samband.applications.states import Affiliation, CaseRole, Function, Side


class Party(models.Model):
    """One organisation in the application; `key` is stable within the case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey("people.Organisation", on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=20, choices=Side)
    key = models.CharField(max_length=20)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=("case", "key"), name="applications_party_key_once"),
            models.UniqueConstraint(fields=("case", "organisation"), name="applications_party_once"),
        ]

    def __str__(self) -> str:
        return str(self.organisation)


class TeamMember(models.Model):
    """One person in a partner's team; `key` is stable within the case and never used again."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="team")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="team")
    key = models.CharField(max_length=20)
    name = models.CharField(max_length=150)
    position = models.CharField(max_length=150, blank=True, help_text="in the own organisation")
    function = models.CharField(max_length=20, choices=Function, blank=True)
    affiliation = models.CharField(max_length=20, choices=Affiliation, blank=True)
    is_coordinator = models.BooleanField(default=False)

    class Meta:
        ordering = ("pk",)
        constraints = [models.UniqueConstraint(fields=("case", "key"), name="applications_member_once")]

    def __str__(self) -> str:
        return self.name


class Participation(models.Model):
    """A person who works in the case, for one of the parties."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="participations")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="participations"
    )
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="participations")
    role = models.CharField(max_length=20, choices=CaseRole)
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = [models.UniqueConstraint(fields=("case", "user"), name="applications_person_once")]

    def __str__(self) -> str:
        return f"{self.user} · {self.case}"


class Invitation(models.Model):
    """A letter with a secret link that lets one person into the case; only the link's hash is kept."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="invitations")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="invitations")
    role = models.CharField(max_length=20, choices=CaseRole)
    email = models.EmailField()
    language = models.CharField(max_length=5, choices=settings.LANGUAGES)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(withdrawn_at__isnull=True),
                name="applications_used_or_withdrawn",
            )
        ]

    def __str__(self) -> str:
        return f"{self.email} · {self.case}"
