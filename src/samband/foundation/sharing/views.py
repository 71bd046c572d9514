"""Pictures that networks and telephones ask for."""

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from samband.foundation.sharing.heads import card_words
from samband.foundation.sharing.pictures import kept_card, touch_icon

YEAR = 31_536_000
DAY = 86_400


@require_safe
def card_picture(request: HttpRequest, signed: str) -> HttpResponse:
    """Show the picture whose words stand in the address; the address changes when they do."""
    words = card_words(signed)
    if words is None:
        raise Http404
    return _png(kept_card(settings.DATA / "cards", *words, settings.SITE_NAME), YEAR, immutable=True)


@require_safe
def telephone_icon(request: HttpRequest) -> HttpResponse:
    """Show the sign of the site as a telephone's home screen wants it."""
    return _png(touch_icon(), DAY)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Lead those who guess the icon's old address to the drawing."""
    return redirect(staticfiles_storage.url("samband/favicon.svg"))


def _png(picture: bytes, seconds: int, **caching: bool) -> HttpResponse:
    response = HttpResponse(picture, content_type="image/png")
    patch_cache_control(response, public=True, max_age=seconds, **caching)
    return response
