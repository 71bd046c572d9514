"""Readable, unused slugs: short, plain letters, numbered when another row was first."""

from collections.abc import Container

from anyascii import anyascii
from django.db.models import Model
from django.utils.text import slugify

SPOKEN_FOR = frozenset({"download", "feed", "flode", "forslag", "ladda-ner", "suggest"})
"""Words that stand where a project's slug does in an address, and lead elsewhere."""


def free_slug(rows: type[Model], text: str, *, longest: int = 90) -> str:
    """Return a slug of the text that no row of the model has, cut at a word's end."""
    plain = _plain(text, longest) or rows.__name__.lower()
    taken = set(rows._default_manager.filter(slug__startswith=plain).values_list("slug", flat=True))
    return _numbered(plain, taken | SPOKEN_FOR)


def free_slug_among(taken: Container[str], text: str, *, longest: int = 90) -> str:
    """Return a slug of the text that is not taken; "" when nothing of the text can stand in an address."""
    plain = _plain(text, longest)
    return _numbered(plain, taken) if plain else ""


def _plain(text: str, longest: int) -> str:
    plain = slugify(anyascii(text))
    if len(plain) > longest:
        plain = plain[:longest].rpartition("-")[0] or plain[:longest]
    return plain


def _numbered(plain: str, taken: Container[str]) -> str:
    slug, number = plain, 1
    while slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    return slug
