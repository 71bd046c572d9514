"""Folds names of places and bodies so that spellings in any script can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from anyascii import anyascii

_ADMINISTRATIVE: Final = (
    "administrative authority|sub-district council|sub-district|subdistrict|land board"
    "|special region|city hall|town hall|municipal government|government"
    "|district local government council|district local government|local government council"
    "|local government authority"
    "|local government|rural district council|urban district council|district council|city council"
    "|town council"
    "|town board|municipal council|municipal assembly|municipal corporation|metropolitan municipality"
    "|local municipality|district municipality|metropolitan area|municipal district"
    "|county government|county council"
    "|county assembly|provincial government|regional council|regional government"
    "|regional administration|capital city"
    "|territorial community|urban territorial community|united territorial community|urban hromada"
    "|local authority"
    "|metro municipality|metropolitan|municipality|hromada|council|county|city|town|province|region"
    "|district|department"
    "|regency|prefecture|oblast|raion|rayon|rdc|kommun|kommuner|kommunen|stad|staden|stads kommun"
    "|distrikt|distriktet"
    "|provins|provinsen|regionen|län|länet|departement|міська рада|міська громада"
    "|територіальна громада|громада|область"
    "|opština|općina|opstina|grad|comuna|primaria"
)
_SUFFIX: Final = re.compile(rf"[\s,-]+(?:{_ADMINISTRATIVE})$", re.I)
_PREFIX: Final = re.compile(
    r"^(?:the\s+)?(?:(?:city|municipality|town|county|district|province|region|department|government"
    r"|commune|council"
    r"|local municipality|city council|hromada|raion)\s+of"
    r"|staden|kommunen|distriktet|länet|provinsen|regionen|departementet|stad|kommun|municipality"
    r"|grad|opština"
    r"|opstina|općina|місто|м\.|(?:cidade|município|municipio|ciudad|alcaldía|alcaldía municipal"
    r"|alcaldía mayor|gobernación"
    r"|departamento|distrito|prefeitura|municipalidad|conselho municipal)\s+(?:de la|del|de|da|do)"
    r"|(?:county|provincial|district|city|local)\s+(?:government|council|administration)\s+of)\s+(?:the\s+)?",
    re.I,
)
_POSSESSIVE: Final = re.compile(r"['’](?:s)?$")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Latin letters and digits only, without case: Херсон, Kherson and KHERSON are one."""
    return "".join(char for char in anyascii(text).casefold() if char.isalnum())


def exact_key(text: str) -> str:
    """A name as it is compared when diacritics count (Håbo is not Habo): without case and doubled spaces."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("-", " ").replace("’", "'")
    return re.sub(r"\s+", " ", plain).strip(" .,;:")


def bare_forms(text: str) -> Iterator[str]:
    """A name and its shorter forms, longest first: Masaka District Council, Masaka."""
    name = re.sub(r"\s+", " ", text).strip(" .,;:–-")
    if re.fullmatch(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)+", name):
        name = name.replace("-", " ")
    seen = set()
    while name and name not in seen:
        seen.add(name)
        yield name
        name = _shorter(name)


def bare_name(text: str) -> str:
    """The shortest form of a name: what is left without words such as City of, County or kommun."""
    return list(bare_forms(text))[-1] if text.strip(" .,;:–-") else text.strip()


def _shorter(name: str) -> str:
    """A name without one administrative word; the same name when none is left or nothing else would be."""
    for pattern in (_POSSESSIVE, _SUFFIX, _PREFIX):
        stripped = pattern.sub("", name).strip(" ,–-")
        if stripped != name and len(stripped) > 1:
            return stripped
    return name
