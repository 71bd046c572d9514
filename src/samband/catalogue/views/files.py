"""Files of projects: they lie among the private ones and are handed out when disclosure lets them."""

from django.http import FileResponse, HttpRequest
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from samband.catalogue import queries

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}


@require_safe
def project_document(request: HttpRequest, slug: str, number: int) -> FileResponse:
    """Hand out a document under the name that its title gives it."""
    document, file = queries.document_file(queries.get_published(slug), number)
    name = slugify(str(document.title)) or f"document-{number}"
    return FileResponse(
        file.open(), content_type=TYPES[document.kind], as_attachment=True, filename=f"{name}.{document.kind}"
    )


@require_safe
def project_picture(request: HttpRequest, slug: str, number: int, size: str) -> FileResponse:
    """Hand out a picture in one of its two sizes."""
    file = queries.picture_file(queries.get_published(slug), number, small=size == "small")
    response = FileResponse(file.open(), content_type="image/webp")
    response["Cache-Control"] = "public, no-cache"  # asked for anew, because it may have been taken back
    return response
