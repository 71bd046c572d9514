"""Readable, unused slugs: short, plain letters, numbered when another row was first."""

from anyascii import anyascii
from django.db.models import Model
from django.utils.text import slugify


def free_slug(rows: type[Model], text: str, *, longest: int = 90) -> str:
    """Return a slug of the text that no row of the model has, cut at a word's end."""
    plain = slugify(anyascii(text))
    if len(plain) > longest:
        plain = plain[:longest].rpartition("-")[0] or plain[:longest]
    plain = plain or rows.__name__.lower()
    taken = set(rows._default_manager.filter(slug__startswith=plain).values_list("slug", flat=True))
    slug, number = plain, 1
    while slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    return slug
