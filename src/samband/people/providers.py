"""Signing in through an organisation: a provider vouches for an address, and the account with it is opened."""

from typing import Any, NoReturn

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from samband.people.actions import tell_of_provider
from samband.people.queries import User, person_by_email


class OrganisationsAdapter(DefaultSocialAccountAdapter):
    """Finds the account by an address that the provider may vouch for; makes none, and gives no role."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Return False: an account is made by accepting an invitation."""
        return False

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Do nothing: the room's own action tells people."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Tie the identity to the account of its address, once; refuse kindly what does not fit."""
        provider = next(
            (each for each in settings.PROVIDERS if each.id == sociallogin.account.provider), None
        )
        if provider is None or sociallogin.state.get("process") != "login":
            self._refuse(request, provider)
        if sociallogin.is_existing:
            return
        person = account_for(provider, sociallogin.email_addresses)
        if person is None:
            self._refuse(request, provider)
        sociallogin.connect(request, person)
        tell_of_provider(person, provider=provider.name)

    def _refuse(self, request: HttpRequest, provider: Any) -> NoReturn:
        page = render(request, "account/provider_refused.html", {"provider": provider}, status=403)
        raise ImmediateHttpResponse(page)


def account_for(provider: Any, addresses: list[Any]) -> User | None:
    """Return the open account of an address that the provider has verified, and may vouch for, or None."""
    for address in addresses:
        email = str(address.email or "").strip().lower()
        verified = provider.vouches or address.verified is True
        if verified and email.rpartition("@")[2] in provider.domains:
            person = person_by_email(email)
            if person is not None and person.is_active:
                return person
    return None
