"""What search engines may visit: every room's public pages, and the file that tells robots so."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from samband.calls.tables import sitemap as calls
from samband.catalogue.exports import sitemap as catalogue
from samband.editorial.exports import sitemap as editorial
from samband.foundation.sharing.heads import absolute
from samband.foundation.sharing.sitemaps import (
    PublicPage,
    Section,
    fixed,
    index_xml,
    part_xml,
    parts,
    paths_of,
)

XML = "application/xml; charset=utf-8"
STANDING = (
    "editorial:home",
    "catalogue:project_list",
    "catalogue:granted_list",
    "calls:round_list",
    "catalogue:partner_list",
    "catalogue:country_list",
    "catalogue:statistics",
)
"""Pages that there is one of."""
PRIVATE = ("/account/", "/cms/", "/demo/", "/language/", "/my/", "/office/")
"""Where robots have nothing to look for. It keeps nobody out: these addresses are guarded themselves."""


def _standing() -> Iterator[PublicPage]:
    for name in STANDING:
        yield PublicPage(paths_of(name))


SECTIONS: tuple[Section, ...] = (
    fixed("site", _standing),
    *catalogue.SECTIONS,
    calls.SECTION,
    editorial.SECTION,
)
"""The registry: a room that has public pages declares a `Section` and is added here."""


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """List the parts of the sitemap."""
    paths = (reverse("sitemap_part", args=[name, number]) for name, number in parts(SECTIONS))
    return HttpResponse("".join(index_xml(paths)), content_type=XML)


@require_safe
def sitemap_part(request: HttpRequest, name: str, number: int) -> StreamingHttpResponse:
    """Send one part of the sitemap."""
    if (name, number) not in parts(SECTIONS):
        raise Http404
    section = next(section for section in SECTIONS if section.name == name)
    return StreamingHttpResponse(part_xml(section, number), content_type=XML)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell robots where the sitemap is and where there is nothing for them."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE), ""]
    lines += [f"Sitemap: {absolute(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
