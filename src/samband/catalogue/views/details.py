"""One project, partnership, partner or country."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.catalogue import queries
from samband.catalogue.exports import heads
from samband.catalogue.views.showing import paged, show


@require_safe
def project_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one project."""
    page = queries.project_page(slug, timezone.localdate())
    names = " – ".join(partner.name for partner in page.partners)
    return show(
        request, "project_detail", {"page": page}, title=str(page.project.title),
        description=str(page.project.summary), eyebrow=names, kind="article", **heads.project_told(page),
    )  # fmt: skip


@require_safe
def partnership_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a partnership with its projects over time."""
    page = queries.partnership_page(slug, timezone.localdate())
    return show(
        request, "partnership_detail", {"page": page}, title=str(page.title), eyebrow=_("Partnership"),
        description=_("What the partners have done together, project by project."), **heads.partnership_told(page),
    )  # fmt: skip


@require_safe
def partner_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an organisation with its projects."""
    page = queries.partner_page(slug, queries.read_page(request.GET))
    return show(
        request, "partner_detail", {"partner": page}, title=page.name, eyebrow=str(page.country), kind="profile",
        description=_("Partners, projects and years of %(name)s.") % {"name": page.name},
        query=paged(page.overview.page.number), **heads.partner_told(page),
    )  # fmt: skip


@require_safe
def country_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a country with its projects and its place in the programme."""
    page = queries.country_page(slug, queries.read_page(request.GET), timezone.localdate())
    return show(
        request, "country_detail", {"land": page}, title=str(page.country), eyebrow=_("Country"),
        description=_("Partners, projects and place in the programme: %(name)s.") % {"name": page.country},
        query=paged(page.overview.page.number), **heads.country_told(page),
    )  # fmt: skip
