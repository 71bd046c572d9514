"""The labels a page prints before its taxonomy values, in Swedish and English."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from .vocabulary import key


class Label(StrEnum):
    """What a footer line names."""

    AREAS = "areas"
    GOALS = "goals"
    THEMES = "themes"
    SWEDISH = "swedish"
    INTERNATIONAL = "international"
    TAGS = "tags"
    PUBLICATION_TYPE = "publication_type"
    COUNTRY = "country"


_WORDINGS: Final[dict[Label, str]] = {
    Label.AREAS: "projektområde|projektområden|project area|project areas",
    Label.GOALS: "globala mål|globala målen|globalt mål|sustainable development goals"
    "|sustainable development goal"
    "|global goals|global goal|the global goals|sdg|sdgs|sdg:s",
    Label.THEMES: "tema|teman|ämne|ämnen|topic|topics|theme|themes",
    Label.SWEDISH: "svensk partner|svenska partner|svenska partners|svenska parter|svensk part"
    "|svensk kommun/region"
    "|swedish partner|swedish partners",
    Label.INTERNATIONAL: "internationell partner|internationella partner|internationella partners"
    "|internationell part"
    "|internationella parter|utländsk partner|international partner|international partners|foreign partner"
    "|foreign partners",
    Label.TAGS: "etiketter|etikett|taggar|tagg|tags|tag",
    Label.PUBLICATION_TYPE: "typ av publikation|publikationstyp|publikationstyper|publication type"
    "|publication types|type of publication",
    Label.COUNTRY: "samarbetsland|samarbetsländer|partnerland|partnerländer|partner country|partner countries"
    "|cooperation country|cooperation countries",
}
_BY_WORDING: Final = {wording: label for label, text in _WORDINGS.items() for wording in text.split("|")}
_OTHER_ARCHIVES: Final = frozenset(
    [
        "kategori",
        "category",
        "kategorier",
        "categories",
        "arkiv",
        "archive",
        "archives",
        "månad",
        "month",
        "år",
        "year",
        "dag",
        "day",
        "författare",
        "author",
    ]
)
_INLINE: Final = re.compile(r"([^:]{3,40}?)\s*:\s*(\S.*)")


def label_of(line: str) -> Label | None:
    """The label a line consists of, with or without a colon."""
    return _BY_WORDING.get(key(line)) if len(line) < 60 else None


def inline_label(line: str) -> tuple[Label, str] | None:
    """Label and value of a line such as "Svensk partner: Falu kommun"."""
    found = _INLINE.fullmatch(line.strip())
    label = _BY_WORDING.get(key(found[1])) if found else None
    return (label, found[2].strip()) if found and label else None


def is_other_archive(line: str) -> bool:
    """Whether a first line heads an archive that says nothing about its records ("Arkiv: 2023")."""
    found = _INLINE.fullmatch(line.strip())
    return bool(found) and key(found[1] if found else "") in _OTHER_ARCHIVES
