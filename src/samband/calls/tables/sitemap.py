"""The calls in the sitemap."""

from collections.abc import Iterator

from samband.calls.queries import published_rounds
from samband.foundation.audit.queries import last_changes
from samband.foundation.sharing.sitemaps import PublicPage, fixed, paths_of


def _calls() -> Iterator[PublicPage]:
    rounds = list(published_rounds())
    changed = last_changes([each.audit_key for each in rounds])
    for each in rounds:
        yield PublicPage(paths_of("calls:round_detail", each.code), changed.get(each.audit_key))


SECTION = fixed("calls", _calls)
"""The rounds that anybody may see."""
