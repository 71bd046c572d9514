"""People, and who belongs where."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from samband.people.models.organisations import Organisation
from samband.people.states import Role


class UserManager(BaseUserManager["User"]):
    """Creates accounts; people reach it through the room's actions only."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a personal account with a hashed password (None makes signing in impossible)."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):  # type: ignore[django-manager-missing, unused-ignore]
    """A person with an account of their own; accounts are never shared.

    What a person may do follows from their roles. Groups exist for the editors' back office alone
    and are kept in step with the roles there.
    """

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=150)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="sv")
    is_active = models.BooleanField(default=True)
    must_prove_twice = models.BooleanField(
        default=False, help_text="works at the funder, by their roles: signs in with a second step"
    )
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


class Membership(models.Model):
    """A role that a person holds in an organisation; people may hold several, in several places."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    is_vouched = models.BooleanField(
        default=True,
        help_text="given by the organisation or the office; a partner's invitation alone vouches for nobody",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("user", "organisation", "role"), name="people_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()} · {self.organisation}"
