"""The first page, which answers even before editors have one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samband.editorial import queries
from samband.foundation.sharing.heads import page_head


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the first page in the reader's language; what is live on it is there without editors too."""
    page = queries.home_page()
    if page is not None:
        return page.serve(request)
    context = {"front": queries.front_page(timezone.now())}
    head = page_head(request, title=_("Municipalities that learn from one another"))
    return render(request, "editorial/pages/home.html", context | head)


@require_safe
def to_language(request: HttpRequest) -> HttpResponse:
    """Lead from the bare address to the first page in the visitor's language."""
    return redirect(reverse("editorial:home"))
