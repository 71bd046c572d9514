"""How each page stands to its translations; a fixed number of queries however many pages are asked about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wagtail.models import Locale, Page, Site

from samband.editorial.admin.models import Translation
from samband.editorial.admin.queries.words import words_of
from samband.editorial.admin.states import Standing
from samband.editorial.translating import Change, changes


@dataclass(frozen=True, slots=True)
class Stand:
    """How a page stands in one other language; `page` is None when nobody has begun."""

    source: Any
    language: str
    state: Standing
    page: Any | None = None
    since: datetime | None = None

    @property
    def is_begun(self) -> bool:
        """Tell whether there is a draft although readers miss the page."""
        return self.page is not None and self.state is Standing.MISSING


def stands(pages: Iterable[Any]) -> dict[int, list[Stand]]:
    """Return, for each page's id, how it stands: a translation to its original, an original in each language."""
    asked = list(pages)
    languages = _languages()
    links = {link.page_id: link for link in Translation.objects.select_related("source")}
    others = _by_key({page.translation_key for page in asked})
    found = {}
    for page in asked:
        if page.pk in links:
            found[page.pk] = [_stand(links[page.pk].source, page, languages[page.locale_id], links)]
        else:
            family = others[page.translation_key]
            found[page.pk] = [
                _stand(page, family.get(locale), code, links)
                for locale, code in languages.items()
                if locale != page.locale_id
            ]
    return found


def stand_of(page: Any) -> list[Stand]:
    """Return how one page stands."""
    return stands([page])[page.pk]


def originals() -> list[Any]:
    """Return every page that is no translation, in the order of the tree."""
    translated = Translation.objects.values("page_id")
    rows = Page.objects.filter(depth__gt=1).exclude(pk__in=translated)
    return list(rows.select_related("content_type", "locale").order_by("path"))


def wanting() -> list[Stand]:
    """Return what is missing or outdated, the longest outdated first."""
    all_stands = [stand for each in stands(originals()).values() for stand in each]
    late = [stand for stand in all_stands if stand.state is Standing.OUTDATED and stand.since]
    missing = [stand for stand in all_stands if stand.state is Standing.MISSING and stand.source.live]
    return [*sorted(late, key=lambda stand: str(stand.since)), *missing]


def link_of(page: Any) -> Translation | None:
    """Return what ties a translation to its original, or None for a page that is none."""
    return Translation.objects.filter(page_id=page.pk).select_related("source", "revision").first()


def changes_since_match(link: Translation) -> list[Change]:
    """Return, word by word, what the original has published since the translation was matched to it."""
    before = words_of(link.revision.as_object()) if link.revision else []
    return changes(before, words_of(link.source.specific))


def first_language() -> Locale:
    """Return the language in which pages are first written: that of the site's first page."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page__locale").first()
    return site.root_page.locale if site else Locale.get_default()


def untied(like: Any | None = None) -> Iterator[tuple[Any, Any]]:
    """Yield (translation, original) for pages that belong together but that nobody has tied together.

    `like` asks about one page and its translations alone.
    """
    first = first_language().pk
    tied = set(Translation.objects.values_list("page_id", flat=True))
    rows = Page.objects.filter(depth__gt=1, **({"translation_key": like.translation_key} if like else {}))
    sources = {page.translation_key: page for page in rows.filter(locale_id=first)}
    for page in rows.exclude(locale_id=first):
        if page.pk not in tied and page.translation_key in sources:
            source = sources[page.translation_key]
            if source.pk not in tied:  # otherwise this page is the original
                yield page, source


def _languages() -> dict[int, str]:
    return dict(Locale.objects.values_list("pk", "language_code"))


def _by_key(keys: set[Any]) -> dict[Any, dict[int, Any]]:
    found: dict[Any, dict[int, Any]] = {key: {} for key in keys}
    for page in Page.objects.filter(translation_key__in=keys).select_related("locale"):
        found[page.translation_key][page.locale_id] = page
    return found


def _stand(source: Any, page: Any | None, language: str, links: dict[int, Translation]) -> Stand:
    if page is None or not page.live:
        return Stand(source, language, Standing.MISSING, page)
    link = links.get(page.pk)
    if link and link.changed_at:
        return Stand(source, language, Standing.OUTDATED, page, link.changed_at)
    return Stand(source, language, Standing.CURRENT, page)
