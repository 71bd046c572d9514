"""The lists as (code, name), read each time they are shown, in the reader's language."""

from collections.abc import Mapping
from typing import Any

from samband.catalogue.queries import FIGURES, codelists
from samband.editorial.choosing.kinds import publication_types

Choices = list[tuple[str, str]]


def components() -> Choices:
    """Return the programme's components."""
    return _named(codelists().component)


def networks() -> Choices:
    """Return the networks."""
    return _named(codelists().network)


def themes() -> Choices:
    """Return the themes."""
    return _named(codelists().theme)


def types() -> Choices:
    """Return the types of publications."""
    return _named(publication_types())


def figures() -> Choices:
    """Return the figures that the catalogue draws of itself."""
    return _named(FIGURES)


def _named(found: Mapping[str, Any]) -> Choices:
    return [(code, str(name)) for code, name in found.items()]
