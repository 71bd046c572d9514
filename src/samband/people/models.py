"""People, organisations, and who belongs where."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from samband.people.states import Kind, Role


class UserManager(BaseUserManager["User"]):
    """Creates accounts; people reach it through the room's actions only."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a personal account with a hashed password (None makes signing in impossible)."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account of their own; accounts are never shared.

    What a person may do follows from their roles. Groups exist for the editors' back office alone
    and are kept in step with the roles there.
    """

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=150)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="sv")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="people_one_account_per_address")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """Return the name, as the editors' back office asks for it."""
        return self.name


class Organisation(models.Model):
    """A municipality, region or other body that takes part in, or funds, the programme."""

    slug = models.SlugField(max_length=100, unique=True, help_text="the readable part of its address")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.MUNICIPALITY)
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2; XK for Kosovo")
    number = models.CharField(max_length=40, blank=True, help_text="official code or registration number")

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=("country", "name"), name="people_one_name_per_country")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def audit_key(self) -> str:
        """Return the key of the organisation's chain in the audit log."""
        return f"organisation:{self.slug}"


class OrganisationName(models.Model):
    """Another name of an organisation: older, in another language or script, or as it was misspelt."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=12, blank=True, help_text="BCP 47; empty when unknown")
    script = models.CharField(max_length=4, blank=True, help_text="ISO 15924; empty when the letters tell")
    since = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="first year; empty when unknown"
    )
    until = models.PositiveSmallIntegerField(null=True, blank=True, help_text="last year; empty while in use")
    was_own = models.BooleanField(default=False, help_text="a record of this name became this one")
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=("organisation", "name"), name="people_name_once"),
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="people_name_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A role that a person holds in an organisation; people may hold several, in several places."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("user", "organisation", "role"), name="people_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()} · {self.organisation}"
