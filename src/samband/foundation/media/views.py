"""Serving pictures that were cut for pages, and files that pages lead to."""

from mimetypes import guess_type
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from samband.foundation.access.queries import one_or_404
from samband.foundation.media.queries import files, is_public

FOREVER = "public, max-age=31536000, immutable"
TYPES = {"avif": "image/avif", "gif": "image/gif", "jpg": "image/jpeg", "jpeg": "image/jpeg",
         "png": "image/png", "webp": "image/webp"}  # fmt: skip
"""What is served as a picture; everything else is not there."""
IN_THE_BROWSER = "application/pdf"


@require_safe
def picture(request: HttpRequest, path: str) -> FileResponse:
    """Serve a picture that was cut for a page; its address changes when it does."""
    kind = TYPES.get(path.rpartition(".")[2])
    try:
        if kind is None:
            raise FileNotFoundError(path)
        file = storages[settings.WAGTAILIMAGES_RENDITION_STORAGE].open(path)
    except (OSError, ValueError, SuspiciousOperation):
        raise Http404 from None
    return FileResponse(file, content_type=kind, headers={"Cache-Control": FOREVER, **_guarded()})


@require_safe
def document(request: HttpRequest, pk: int, name: str, *, may_edit: Any = None) -> FileResponse:
    """Serve a file that a public page leads to; editors may fetch every one."""
    row = one_or_404(files(), pk=pk)
    open_to_all = is_public(row)
    if row.filename != name or not (open_to_all or (may_edit and may_edit(request.user))):
        raise Http404
    kind = guess_type(row.filename)[0] or "application/octet-stream"
    try:
        file = row.file.open()
    except OSError:
        raise Http404 from None
    keep = "public, max-age=300" if open_to_all else "private, no-store"
    return FileResponse(
        file, as_attachment=kind != IN_THE_BROWSER, filename=row.filename, content_type=kind,
        headers={"Cache-Control": keep, **_guarded()},
    )  # fmt: skip


def _guarded() -> dict[str, str]:
    return {"X-Content-Type-Options": "nosniff"}
