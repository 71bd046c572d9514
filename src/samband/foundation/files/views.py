"""Sending a file to be saved, never to be shown."""

from django.http import FileResponse, Http404

from samband.foundation.files.models import StoredFile


def sent(stored: StoredFile, name: str) -> FileResponse:
    """Return the file as something to save: no browser renders it as part of our site."""
    try:
        content = stored.content.open("rb")
    except (OSError, ValueError):
        raise Http404 from None
    return FileResponse(
        content, as_attachment=True, filename=name, content_type=stored.media_type,
        headers={
            "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cache-Control": "private, no-store", "Cross-Origin-Resource-Policy": "same-origin",
        },
    )  # fmt: skip
