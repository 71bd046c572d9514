"""Texts in both languages, and the neutral words that stand for what is not named."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from samband.catalogue.models import Country
from samband.people.states import Kind

WITHOUT_NAME: Mapping[str, Promise] = {
    Kind.MUNICIPALITY: _("a municipality in %(country)s"),
    Kind.REGION: _("a region in %(country)s"),
    Kind.DISTRICT: _("a district in %(country)s"),
    Kind.COUNTY: _("a county in %(country)s"),
    Kind.FEDERATION: _("a federation of local authorities in %(country)s"),
}
OTHER = _("an organisation in %(country)s")
SUMMARY = _("The partner abroad is not named here and no details are shown, so that nobody is put at risk.")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in Swedish and English; one of them may be empty. Prints in the reader's language if it can."""

    sv: str = ""
    en: str = ""

    def __str__(self) -> str:
        return self.told[0]

    def __bool__(self) -> bool:
        return bool(self.sv or self.en)

    @property
    def told(self) -> tuple[str, str]:
        """Return the text for the reader, and its language when that is not the reader's."""
        language = "sv" if get_language() == "sv" else "en"
        mine, other = (self.sv, self.en) if language == "sv" else (self.en, self.sv)
        return (mine, "") if mine or not other else (other, "en" if language == "sv" else "sv")

    @property
    def text(self) -> str:
        """The text for the reader."""
        return self.told[0]

    @property
    def other(self) -> str:
        """The text in the other language, when both have one."""
        return getattr(self, self.other_lang) if self.sv and self.en else ""

    @property
    def other_lang(self) -> str:
        """The language of `other`."""
        return "en" if get_language() == "sv" else "sv"

    @property
    def lang(self) -> str:
        """The language of the text for the reader, when it is not the reader's own."""
        return self.told[1]


class Countries:
    """The countries by code, read once and only when they are needed."""

    def __init__(self, read: Callable[[], Mapping[str, Country]] | None = None) -> None:
        self._read = cache(read or (lambda: Country.objects.in_bulk()))

    def __getitem__(self, code: str) -> Country:
        """Return the country, or one that is known by its code alone."""
        return self._read().get(code) or Country(code=code, name_sv=code, name_en=code)


def both(words: Callable[[], str]) -> Wording:
    """Return what a function says in Swedish and in English."""
    said = []
    for language in ("sv", "en"):
        with override(language):
            said.append(words())
    return Wording(*said)


def without_name(organisation: Any, countries: Countries) -> Wording:
    """Return the words for an organisation that may not be named: its form and its country."""
    land = countries[organisation.country]
    form = WITHOUT_NAME.get(organisation.kind, OTHER)
    return both(lambda: str(form) % {"country": land})


def neutral_title(names: list[Wording]) -> Wording:
    """Return a title made of partners' names, for a project whose own title may not be shown."""
    joined = {
        language: _list([getattr(name, language) for name in names], language) for language in ("sv", "en")
    }
    return Wording(**{language: text[:1].upper() + text[1:] for language, text in joined.items()})


def neutral_summary() -> Wording:
    """Return what stands in for a summary that may not be shown."""
    return both(lambda: str(SUMMARY))


def _list(names: list[str], language: str) -> str:
    with override(language):
        last = gettext(" and ")
    return last.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
