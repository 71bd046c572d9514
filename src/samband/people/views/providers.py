"""Signing in through an organisation: whatever its answer is, a person meets a page and never a fault."""

import logging
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from samband.people.views.later import later

logger = logging.getLogger(__name__)
UNSOUND = (KeyError, TypeError, ValueError, AttributeError, OSError)
"""What an odd or missing answer of a provider makes of the libraries that read it (network errors are OSError)."""


def from_provider(dotted: str) -> Callable[..., HttpResponse]:
    """Return a view of the sign-in library, loaded when it is needed; an odd answer leads to a kind page."""
    view = later(dotted)

    def kindly(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from lxml.etree import LxmlError  # no more than the library itself loads by now
        from onelogin.saml2.errors import OneLogin_Saml2_Error

        try:
            return view(request, *args, **kwargs)
        except (*UNSOUND, LxmlError, OneLogin_Saml2_Error):
            logger.warning("The answer of an identity provider could not be read", exc_info=True)
            return render(request, "socialaccount/authentication_error.html", status=401)

    setattr(kindly, "csrf_exempt", dotted.endswith(".acs"))  # noqa: B010 - another site posts there
    return kindly


def no_sign_out_from_there(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Answer that there is nothing here: nobody but the person ends a session."""
    raise Http404
