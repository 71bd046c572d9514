"""The calls in the sitemap."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from samband.calls.queries import published_rounds
from samband.foundation.audit.queries import last_changes
from samband.foundation.sharing.sitemaps import PublicPage, fixed


def _calls() -> Iterator[PublicPage]:
    rounds = list(published_rounds())
    changed = last_changes([each.audit_key for each in rounds])
    for each in rounds:
        paths = {}
        for code, _name in settings.LANGUAGES:
            with override(code):
                paths[code] = reverse("calls:round_detail", args=[each.code])
        yield PublicPage(paths, changed.get(each.audit_key))


SECTION = fixed("calls", _calls)
"""The rounds that anybody may see."""
