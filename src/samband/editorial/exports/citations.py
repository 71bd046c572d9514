"""A publication as reference managers read it: BibTeX, RIS and CSL-JSON."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from anyascii import anyascii

from samband.editorial.queries import authors_of, publication_types
from samband.foundation.sharing.heads import absolute

LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
CRLF = "\r\n"


@dataclass(frozen=True, slots=True)
class Reference:
    """A publication, in the words that references are made of."""

    title: str
    authors: tuple[str, ...]
    year: int | None
    type: str
    publisher: str
    series: str
    isbn: str
    doi: str
    language: str
    abstract: str
    url: str

    @property
    def key(self) -> str:
        """Return a short name in plain letters: family name, year, first word of the title."""
        family = self.authors[0].split(",")[0] if self.authors else self.publisher
        words = [word for word in _plain(self.title).split() if len(word) > 2] or ["text"]
        name = "".join(_plain(family).split()) or "anonymous"
        return f"{name}{self.year or ''}{words[0]}"


@dataclass(frozen=True, slots=True)
class Format:
    """A form of reference: what its file is called and how it is written."""

    name: str
    ending: str
    content_type: str
    write: Callable[[Reference], str]


def reference_of(publication: Any, path: str) -> Reference:
    """Return what references say of a publication whose page stands at a path."""
    return Reference(
        title=_line(publication.title),
        authors=tuple(_line(name) for name in authors_of(publication)),
        year=publication.year,
        type=publication_types(publication.publication_language).get(publication.type_code, ""),
        publisher=_line(publication.publisher),
        series=_line(publication.series),
        isbn=publication.isbn,
        doi=publication.doi,
        language=publication.publication_language,
        abstract=_line(publication.abstract),
        url=absolute(path),
    )


def bibtex(reference: Reference) -> str:
    """Write a reference as a BibTeX entry; names of organisations are kept whole by braces."""
    people = [name if ", " in name else f"{{{name}}}" for name in map(_latex, reference.authors)]
    fields = {
        "title": f"{{{_latex(reference.title)}}}",
        "author": " and ".join(people),
        "institution": _latex(reference.publisher),
        "type": _latex(reference.type),
        "series": _latex(reference.series),
        "year": str(reference.year or ""),
        "isbn": _latex(reference.isbn),
        "doi": _latex(reference.doi),
        "language": reference.language,
        "abstract": _latex(reference.abstract),
        "url": reference.url,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@techreport{{{reference.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(reference: Reference) -> str:
    """Write a reference in RIS: two letters, two spaces, a hyphen, a value; lines end as in DOS."""
    fields = [
        ("TY", "RPRT"),
        *(("AU", name) for name in reference.authors),
        ("TI", reference.title), ("PY", str(reference.year or "")), ("PB", reference.publisher),
        ("M3", reference.type), ("T3", reference.series), ("SN", reference.isbn), ("DO", reference.doi),
        ("LA", reference.language), ("AB", reference.abstract), ("UR", reference.url),
    ]  # fmt: skip
    lines = [f"{tag}  - {value}" for tag, value in fields if value]
    return CRLF.join([*lines, "ER  - ", ""])


def csl_json(reference: Reference) -> str:
    """Write a reference as a list of one item in the JSON of the Citation Style Language."""
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "report",
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.authors],
        "issued": {"date-parts": [[reference.year]]} if reference.year else None,
        "publisher": reference.publisher,
        "genre": reference.type,
        "collection-title": reference.series,
        "ISBN": reference.isbn,
        "DOI": reference.doi,
        "language": reference.language,
        "abstract": reference.abstract,
        "URL": reference.url,
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=2) + "\n"


FORMATS = {
    "bibtex": Format("BibTeX", "bib", "application/x-bibtex; charset=utf-8", bibtex),
    "ris": Format("RIS", "ris", "application/x-research-info-systems; charset=utf-8", ris),
    "csl": Format("CSL-JSON", "json", "application/vnd.citationstyles.csl+json; charset=utf-8", csl_json),
}


def _csl_name(name: str) -> dict[str, str]:
    family, comma, given = name.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": name}


def _latex(text: str) -> str:
    return "".join(LATEX.get(letter, letter) for letter in text)


def _line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", anyascii(text).lower())
