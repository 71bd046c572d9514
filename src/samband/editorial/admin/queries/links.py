"""The links that were found on published pages."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Page, Site

from samband.editorial.admin.models import FoundLink
from samband.editorial.admin.queries.rendered import ask_inside, text_of
from samband.editorial.admin.states import FAULTY, Verdict
from samband.editorial.links import Kind, read_address
from samband.editorial.quality import read_page


def faulty_links() -> QuerySet[FoundLink]:
    """Return every link that an editor should do something about, page by page."""
    return links_found().filter(verdict__in=FAULTY)


def links_found() -> QuerySet[FoundLink]:
    """Return every link found on published pages, page by page."""
    rows = FoundLink.objects.filter(page__live=True).select_related("page__locale")
    return rows.order_by("page__path", "pk")


def links_on(page: Any) -> QuerySet[FoundLink]:
    """Return the links that were found on one page."""
    return FoundLink.objects.filter(page_id=page.pk).order_by("pk")


def outside_addresses() -> list[str]:
    """Return each address outside the site that some page links to, once."""
    rows = FoundLink.objects.filter(verdict__in=(Verdict.UNASKED, Verdict.SILENT, Verdict.WELL))
    addresses = rows.values_list("address", flat=True).distinct().order_by("address")
    return [each for each in addresses if read_address(each, base=settings.BASE_URL).kind is Kind.OUTSIDE]


class Judge:
    """Judges links inside the site by asking it, each path once."""

    def __init__(self) -> None:
        self.asked: dict[str, tuple[Verdict, frozenset[str]]] = {}

    def verdict(self, address: str, ids: frozenset[str]) -> Verdict:
        """Return where a link leads; `ids` are the parts of the page that it stands on."""
        target = read_address(address, base=settings.BASE_URL)
        if target.kind in (Kind.NOWHERE, Kind.OUTSIDE, Kind.PERSON):
            at_once = {Kind.NOWHERE: Verdict.NOWHERE, Kind.OUTSIDE: Verdict.UNASKED}
            return at_once.get(target.kind, Verdict.WELL)
        if target.kind is Kind.HERE:
            return Verdict.WELL if not target.part or target.part in ids else Verdict.NO_PART
        verdict, parts = self._ask(target.path)
        if verdict is Verdict.WELL and target.part and target.part not in parts:
            return Verdict.NO_PART
        return verdict

    def _ask(self, path: str) -> tuple[Verdict, frozenset[str]]:
        if path not in self.asked:
            self.asked[path] = self._judged(path)
        return self.asked[path]

    def _judged(self, path: str) -> tuple[Verdict, frozenset[str]]:
        response = ask_inside(path)
        try:
            status = response.status_code
            if status == 404 or status == 410:
                return (Verdict.UNPUBLISHED if is_unpublished(path) else Verdict.GONE), frozenset()
            if 300 <= status < 400:
                return (Verdict.MOVED if status in (301, 308) else Verdict.WELL), frozenset()
            if status >= 400:
                return Verdict.BROKEN, frozenset()
            return Verdict.WELL, read_page(text_of(response)).ids
        finally:
            # `response.close()` would also end the database connection, even within a transaction.
            for let_go in getattr(response, "_resource_closers", ()):
                let_go()


def is_unpublished(path: str) -> bool:
    """Tell whether a page stands at this address that readers may not see."""
    language, _, below = path.partition("?")[0].strip("/").partition("/")
    homes = Site.objects.values_list("root_page__url_path", "root_page__translation_key")
    for _home, key in homes:
        root = Page.objects.filter(translation_key=key, locale__language_code=language).first()
        if root:
            url_path = root.url_path + (f"{below.rstrip('/')}/" if below else "")
            return bool(Page.objects.filter(url_path=url_path, live=False).exists())
    return False
