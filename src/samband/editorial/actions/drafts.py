"""Drafts from imported texts, for an editor to finish; what an editor has touched is never written over."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from anyascii import anyascii
from django.apps import apps
from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale

from samband.editorial.facts import ImportedText, blocks_of, lead_of
from samband.editorial.models import ImportedDraft
from samband.editorial.queries import type_named
from samband.foundation.audit.actions import record
from samband.people.queries import find_organisation

PLACES = {
    "article": ("ArticlePage", "ArticleIndex"),
    "publication": ("PublicationPage", "PublicationIndex"),
    "training": ("TrainingPage", "TrainingIndex"),
    "network": ("NetworkPage", "NetworkIndex"),
    "event": ("EventPage", "EventIndex"),
    "page": ("PlainPage", "ProgrammePage"),
}
"""What kind of page an imported record becomes, and what it stands under."""
LONGEST_TITLE = 255
NEW, CHANGED, UNCHANGED, KEPT, HOMELESS = "new", "changed", "unchanged", "kept", "homeless"


def make_drafts(texts: Iterable[ImportedText], *, actor: Any | None = None) -> Counter[str]:
    """Make a draft of each text that has none yet; return how many are new, changed, unchanged or kept.

    A text that has changed at its source renews its draft as long as no editor has saved it; one that
    was edited, handed in, published or thrown away is kept as it is. "homeless": there is no page to put it under.
    """
    return Counter(make_draft(text, actor=actor) for text in texts)


@transaction.atomic
def make_draft(text: ImportedText, *, actor: Any | None = None) -> str:
    """Make or renew the draft of one text and return what was done."""
    known = ImportedDraft.objects.select_related("page").filter(identity=text.identity).first()
    if known is not None:
        if known.hash == text.hash:
            return UNCHANGED
        if _is_an_editors(known):
            return KEPT
    page = _written(text, known.page.specific if known and known.page else None)
    if page is None:
        return HOMELESS
    revision = page.save_revision(user=actor, log_action=True, clean=False)
    kept = {"page_id": page.pk, "revision": revision, "title": text.title[:LONGEST_TITLE], "kind": text.kind,
            "source": text.source, "url": text.url, "hash": text.hash, "imported_at": text.imported_at}  # fmt: skip
    ImportedDraft.objects.update_or_create(identity=text.identity, defaults=kept)
    if known is None:
        record(f"page:{page.pk}", "editorial.draft_imported", actor=actor, data={"source": text.source})
    return NEW if known is None else CHANGED


def _is_an_editors(known: ImportedDraft) -> bool:
    """Tell whether a person has had a hand in a draft: edited, published, handed in or thrown it away."""
    page = known.page
    if page is None or page.live or page.latest_revision_id != known.revision_id:
        return True
    return page.locked or page.current_workflow_state is not None


def _written(text: ImportedText, page: Any | None) -> Any | None:
    model_name, index_name = PLACES.get(text.kind, PLACES["page"])
    model = apps.get_model("editorial", model_name)
    if page is None:
        locale = Locale.objects.filter(language_code=text.language).first()
        parent = _index(index_name, locale)
        if parent is None:
            return None
        page = model(live=False, locale=parent.locale, slug=find_available_slug(parent, _slug(text.title)))
        _fill(page, text)
        parent.add_child(instance=page)
    else:
        _fill(page, text)
        page.save(clean=False)
    return page


def _fill(page: Any, text: ImportedText) -> None:
    """Write what was imported into a page; what the page has no column for is left out."""
    page.title = page.draft_title = (text.title.strip() or text.source)[:LONGEST_TITLE]
    page.lead, rest = lead_of(text.body)
    page.body = page._meta.get_field("body").stream_block.to_python(blocks_of(rest))
    columns = {field.name for field in page._meta.get_fields()}
    if "type_code" in columns:
        page.type_code = type_named(text.publication_type)
        page.publication_language = text.language
    related = {"partners": _partners(text), "themes": text.themes, "goals": text.goals}
    for name, found in related.items():
        if name in columns:
            setattr(page, name, _existing(page, name, found))


def _existing(page: Any, name: str, found: Any) -> list[Any]:
    model = page._meta.get_field(name).related_model
    keys = [each.pk if hasattr(each, "pk") else each for each in found]
    return list(model._default_manager.filter(pk__in=keys))


def _partners(text: ImportedText) -> list[Any]:
    found = (find_organisation(country, name) for country, name in text.partners)
    return [organisation for organisation in found if organisation is not None]


def _index(name: str, locale: Any) -> Any | None:
    model = apps.get_model("editorial", name)
    rows = model.objects.order_by("path")
    return (rows.filter(locale=locale).first() if locale else None) or rows.first()


def _slug(title: str) -> str:
    return slugify(anyascii(title))[:80].strip("-") or "imported"
