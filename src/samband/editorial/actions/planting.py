"""The first pages of a site, made once from data; what is there already is never touched."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.models import Locale, Page, Site

from samband.editorial.facts import FirstPage, PageWords, read_pages
from samband.editorial.models import ContactPage, ContactPerson, HomePage
from samband.foundation.audit.actions import record

SOURCE = "sv"
"""The language of the originals; every other tree is a translation of this one."""
ROOT_DEPTH = 1


@transaction.atomic
def plant_site(folder: Path) -> int:
    """Make the first pages of a new site, published, in every language; return how many.

    A site that has a first page is left alone: its pages are the editors' now. Returns 0 then.
    """
    if HomePage.objects.exists():
        return 0
    made = sum(plant_page(page) for page in read_pages(folder))
    if made:
        record("site:pages", "editorial.site_planted", actor=None, data={"pages": made})
    return made


@transaction.atomic
def plant_pages(folder: Path, pictures: Mapping[str, Any] | None = None) -> int:
    """Make pages that are not there yet, known by their address; return how many.

    `pictures` are the pictures that columns and blocks of the pages may name.
    """
    return sum(plant_page(page, pictures or {}) for page in read_pages(folder))


@transaction.atomic
def introduce(people: Iterable[Mapping[str, Any]]) -> list[ContactPage]:
    """Show people on each contact page that shows none yet; texts by language are told in the page's.

    Returns the pages that show them now.
    """
    told = list(people)
    pages = [page for page in ContactPage.objects.select_related("locale") if not page.people.exists()]
    for page in pages:
        code = page.locale.language_code
        for order, person in enumerate(told):
            words = {
                name: value[code] if isinstance(value, dict) else value for name, value in person.items()
            }
            page.people.add(ContactPerson(sort_order=order, **words))
        page.save_revision().publish()
    return pages


def plant_page(page: FirstPage, pictures: Mapping[str, Any] | None = None) -> int:
    """Make a page in each of its languages as translations of one another; return how many were made."""
    original, made = None, 0
    for language in sorted(page.words, key=lambda code: code != SOURCE):
        planted = _plant(page, page.words[language], language, original, pictures or {})
        if planted is not None:
            made += 1
            original = original or planted
    return made


def _plant(
    first: FirstPage, words: PageWords, language: str, original: Any, pictures: Mapping[str, Any]
) -> Any | None:
    model, locale = apps.get_model("editorial", first.kind), _locale(language)
    parent = _parent(first, locale)
    if parent is None or parent.get_children().filter(slug=words.slug).exists():
        return None
    columns, related = _columns(model, {**first.columns, **words.columns}, pictures)
    page = model(title=words.title, slug=words.slug, locale=locale, show_in_menus=first.in_menu, **columns)
    if original is not None:
        page.translation_key = original.translation_key
    page.body = _stream(page, "body", words.body, pictures)
    if words.questions:
        page.questions = _stream(page, "questions", words.questions, pictures)
    for name, keys in related.items():
        setattr(page, name, keys)
    if words.people:
        page.people = [ContactPerson(**_columns(ContactPerson, each, pictures)[0]) for each in words.people]
    parent.add_child(instance=page)
    page.save_revision().publish()
    if isinstance(page, HomePage) and language == SOURCE:
        _make_root(page)
    return page


def _parent(first: FirstPage, locale: Any) -> Any | None:
    if first.kind == "HomePage":
        return Page.objects.filter(depth=ROOT_DEPTH).first()
    above = apps.get_model("editorial", first.under)
    return above.objects.filter(locale=locale).order_by("path").first()


def _make_root(page: HomePage) -> None:
    """Let the site begin at this page, and take away the page that came with the system."""
    before = Site.objects.filter(is_default_site=True).first()
    if before is None:
        Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
        return
    welcome = before.root_page
    before.root_page = page
    before.save()
    if not isinstance(welcome.specific, HomePage):
        welcome.delete()
    page.refresh_from_db()


def _columns(
    model: type[Any], values: Mapping[str, Any], pictures: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """Return plain columns, and keys for those that relate to many; pictures are given by name."""
    plain: dict[str, Any] = {}
    many: dict[str, list[Any]] = {}
    for name, value in values.items():
        field = model._meta.get_field(name)
        if field.many_to_many:
            many[name] = list(field.related_model._default_manager.filter(pk__in=value))
        elif field.is_relation:
            plain[name] = pictures.get(value)
        else:
            plain[name] = value
    return plain, many


def _stream(page: Any, name: str, parts: Any, pictures: Mapping[str, Any]) -> Any:
    ready = [
        {**part, "value": {**part["value"], "picture": pictures[part["value"]["picture"]].pk}}
        if part["type"] == "picture"
        else part
        for part in parts
    ]
    return page._meta.get_field(name).stream_block.to_python(ready)


def _locale(language: str) -> Any:
    return Locale.objects.get_or_create(language_code=language)[0]
