"""The words of a page, label by label: what a translator translates."""

from collections.abc import Iterator
from typing import Any

from django.db.models import CharField, TextField
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

OF_THE_TREE = frozenset(field.name for field in Page._meta.get_fields()) - {
    "title", "seo_title", "search_description",
}  # fmt: skip
"""Columns of every page that hold no words of its own."""


def words_of(page: Any) -> list[tuple[str, str]]:
    """Return (label, text) for everything on the page that is written in its language."""
    return [(label, text) for label, text in _of_model(page) if text]


def _of_model(thing: Any) -> Iterator[tuple[str, str]]:
    for field in thing._meta.concrete_fields:
        if not field.editable or field.name in OF_THE_TREE or field.choices:
            continue
        label = capfirst(str(field.verbose_name))
        if isinstance(field, StreamField):
            for block in getattr(thing, field.name):
                yield from _of_block(block, label)
        elif isinstance(field, CharField | TextField) and type(field).__name__ != "SlugField":
            yield label, _plain(getattr(thing, field.name))
    for relation in get_all_child_relations(type(thing)):
        for child in getattr(thing, relation.get_accessor_name()).all():
            yield from _of_model(child)


def _of_block(block: Any, label: str) -> Iterator[tuple[str, str]]:
    heard = block.block.get_searchable_content(block.value)
    text = " ".join(" ".join(map(str, heard)).split())
    yield f"{label}: {block.block.label or block.block_type}", text


def _plain(value: Any) -> str:
    if isinstance(value, RichText):
        value = value.source
    return " ".join(str(value or "").split())
