"""Old addresses: they lead to where a page is now, never to themselves and never to another old address."""

from typing import Any

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site


def free_address(page: Any) -> int:
    """Forget automatic redirects from where a page and those below it now stand: a page answers for itself."""
    paths = [path for each in page.get_descendants(inclusive=True).live() if (path := path_of(each))]
    gone, _by_model = Redirect.objects.filter(old_path__in=paths, automatically_created=True).delete()
    return int(gone)


@transaction.atomic
def lead_up(page: Any) -> Redirect | None:
    """Let readers of a page that was taken down come to the nearest page above that is published, for now."""
    above = next((each for each in page.get_ancestors().filter(depth__gt=1).reverse() if each.live), None)
    path = path_of(page)
    if above is None or not path or path == path_of(above):
        return None
    Redirect.objects.filter(old_path=path, automatically_created=True).delete()
    if Redirect.objects.filter(old_path=path).exists():
        return None  # somebody has said where it should lead
    return Redirect.objects.create(
        old_path=path, site=Site.objects.filter(is_default_site=True).first(), redirect_page=above,
        is_permanent=False, automatically_created=True,
    )  # fmt: skip


def path_of(page: Page) -> str:
    """Return a page's path as redirects keep it, "" for a page without an address."""
    parts = page.get_url_parts()
    return Redirect.normalise_path(parts[2]) if parts and parts[2] else ""
