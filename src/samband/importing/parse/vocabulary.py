"""The closed lists a page's footer draws its values from, as parsing needs them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def key(text: str) -> str:
    """A value as it is compared: without case, doubled spaces and outer punctuation."""
    return re.sub(r"\s+", " ", text).strip(" .,;:").casefold()


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Known values by `key`; the two functions tell whether a line is made of known partner names only."""

    project_areas: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)
    goals: Mapping[str, int] = field(default_factory=dict)
    publication_types: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    are_swedish: Callable[[str], bool] = _nothing
    are_international: Callable[[str], bool] = _nothing
