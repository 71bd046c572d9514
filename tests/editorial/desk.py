"""A small site in two languages, and the two people who keep it."""

from dataclasses import dataclass
from typing import Any

from tests.cast import organisation, with_role


@dataclass
class Desk:
    """The first pages of both languages, an article-like page below the Swedish one, and the people."""

    swedish: Any
    english: Any
    page: Any
    editor: Any
    publisher: Any


def new_page(parent: Any, title: str, slug: str, *, live: bool = True, **fields: Any) -> Any:
    """Add a plain page; a published one has a revision of what it says, as Wagtail makes it."""
    from samband.editorial.models import PlainPage

    page = PlainPage(title=title, slug=slug, locale=parent.locale, live=False, **fields)
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    page.refresh_from_db()
    return page


def said(page: Any, lead: str, **fields: Any) -> Any:
    """Publish a page with another lead."""
    page = page.specific_class.objects.get(pk=page.pk)
    page.lead = lead
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page.specific_class.objects.get(pk=page.pk)


def translated(page: Any, language: str = "en", *, live: bool = True) -> Any:
    """Copy a page for translation, as the button does, and publish the copy."""
    from wagtail.models import Locale

    copy = page.copy_for_translation(Locale.objects.get(language_code=language))
    if live:
        copy.save_revision().publish()
    return copy.specific_class.objects.get(pk=copy.pk)


def make_desk() -> Desk:
    """Make the site: Wagtail's own first page goes, ours come."""
    from wagtail.models import Locale, Page, Site

    from samband.editorial.admin.actions.approval import set_up_approval
    from samband.editorial.models import HomePage

    swedish, _ = Locale.objects.get_or_create(language_code="sv")
    Locale.objects.get_or_create(language_code="en")
    root = Page.objects.get(depth=1)
    old = list(root.get_children())
    home = HomePage(title="Samband", slug="start", locale=swedish)
    root.add_child(instance=home)
    home.save_revision().publish()
    site, _ = Site.objects.get_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": "testserver"}
    )
    site.root_page = home
    site.save()
    for page in old:
        page.delete()
    Site.clear_site_root_paths_cache()
    home = HomePage.objects.get(pk=home.pk)
    english = translated(home)
    set_up_approval()
    funder = organisation("The desk's funder", "SE", "funder")
    return Desk(
        home, english, new_page(home, "Om oss", "om-oss", lead="Vi finns i Visby."),
        with_role("Rut Redaktor", funder, "editor"), with_role("Pia Publisher", funder, "publisher", language="sv"),
    )  # fmt: skip


def form(page: Any, **changes: Any) -> dict[str, Any]:
    """Return what the form of a plain page posts."""
    return {
        "title": page.title, "slug": page.slug, "lead": page.lead, "body-count": "0", "seo_title": "",
        "search_description": "Vad vi gör.", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0", "comments-MAX_NUM_FORMS": "1000", **changes,
    }  # fmt: skip
