"""A page seen as different readers will: signed out or in, light, dark, printed, in the other language."""

import re
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

VISITOR, SIGNED_IN, LIGHT, DARK, PRINT, OTHER = "", "signed-in", "light", "dark", "print", "other"
NOBODY = f"{settings.SESSION_COOKIE_NAME}=nobody"
"""A session that does not exist: its bearer is signed out, and pages are made anew for them."""
_SCRIPT = re.compile(rb'<script src="[^"]*/site[^"]*\.js"[^>]*></script>')
_SHEET = re.compile(rb'(<link rel="stylesheet" href=")[^"]*/site[^"/]*\.css(")')


class PreviewAsReaders:
    """Gives a page previews for each kind of reader, at the widths of a phone, a tablet and a desk."""

    preview_modes: ClassVar[list[tuple[str, Any]]] = [
        (VISITOR, _("As a visitor")),
        (SIGNED_IN, _("Signed in, as yourself")),
        (LIGHT, _("In the light theme")),
        (DARK, _("In the dark theme")),
        (PRINT, _("Printed")),
        (OTHER, _("In the other language")),
    ]
    preview_sizes: ClassVar[list[dict[str, Any]]] = [
        {"name": "mobile", "icon": "mobile-alt", "device_width": 360, "label": _("On a phone")},
        {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("On a tablet")},
        {"name": "desktop", "icon": "desktop", "device_width": 1440, "label": _("On a desk")},
    ]

    def make_preview_request(
        self, original_request: HttpRequest | None = None, preview_mode: str | None = None,
        extra_request_attrs: dict[str, Any] | None = None,
    ) -> HttpResponse:  # fmt: skip
        """Draw the page as a reader meets it; only the mode for it brings the editor's own session along."""
        asked_by = original_request if preview_mode == SIGNED_IN else None
        made: HttpResponse = super().make_preview_request(  # type: ignore[misc] # Wagtail's page stands behind it
            asked_by, preview_mode, extra_request_attrs
        )
        made.cookies.clear()  # a stranger's form token would take the place of the editor's own
        return made

    def _get_dummy_headers(self, original_request: HttpRequest | None = None) -> dict[str, Any]:
        headers: dict[str, Any] = super()._get_dummy_headers(original_request)  # type: ignore[misc] # as above
        headers.setdefault("HTTP_COOKIE", NOBODY)
        return headers

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Answer with the page in its own language, changed as the mode asks."""
        page: Any = self._other_language() if mode_name == OTHER else self
        with override(page.locale.language_code):
            response: Any = super(PreviewAsReaders, page).serve_preview(request, mode_name)  # type: ignore[misc]  # as above
            if hasattr(response, "render"):
                response.render()
        if mode_name in (LIGHT, DARK, PRINT) and not response.streaming:
            response.content = _as(mode_name, response.content)
        kept: HttpResponse = response
        return kept

    def _other_language(self) -> Any:
        """Return the latest words of the page's translation, or the page itself when there is none."""
        other = self.get_translations().first() if self.pk else None  # type: ignore[attr-defined] # as above
        return other.get_latest_revision_as_object() if other else self


def _as(mode: str, html: bytes) -> bytes:
    """Return a page in a theme or as on paper; its script goes, for it would choose the reader's own theme."""
    html = _SCRIPT.sub(b"", html)
    if mode == PRINT:
        sheet = reverse("keeping:print_sheet").encode()
        return _SHEET.sub(rb"\g<1>" + sheet + rb"\g<2>", html)
    return html.replace(b'data-color-scheme="auto"', f'data-color-scheme="{mode}"'.encode(), 1)
