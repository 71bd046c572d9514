"""What follows when roles change, and when somebody gains or loses a way to sign in."""

from typing import Any

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
    record_authentication,
)
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.dispatch import receiver

from samband.people.actions import keep_duty_to_prove, roles_changed, tell_of_factor
from samband.people.queries import factors_of


@receiver(roles_changed)
def follow_roles(user: Any, **_more: Any) -> None:
    """Keep the duty to use a second step in step with a person's roles."""
    keep_duty_to_prove(user)


@receiver(authenticator_added)
def factor_added(request: Any, user: Any, authenticator: Any, **_more: Any) -> None:
    """Tell the owner; who has just set a second step up has proved it, too."""
    tell_of_factor(user, kind=authenticator.type, happened="added")
    if authenticator.type != "recovery_codes":
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


@receiver(authenticator_removed)
def factor_removed(request: Any, user: Any, authenticator: Any, **_more: Any) -> None:
    """Tell the owner; with the last second step goes what this session proved by it."""
    tell_of_factor(user, kind=authenticator.type, happened="removed")
    if not factors_of(user).any:
        records = get_authentication_records(request, user)
        request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            record for record in records if record["method"] != "mfa"
        ]


@receiver(authenticator_reset)
def reserve_renewed(user: Any, authenticator: Any, **_more: Any) -> None:
    """Tell the owner that the codes in reserve are new."""
    tell_of_factor(user, kind=authenticator.type, happened="renewed")
