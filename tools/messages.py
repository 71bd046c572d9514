"""Collects every text for people into the translation files, without any system program.

`make messages` adds new texts to `src/samband/locale/*/LC_MESSAGES/django.po`, drops what is no longer
used and lists what is still untranslated.
"""

import csv
import io
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "samband"
PROGRAMME = ROOT / "programme"
LANGUAGES = ("sv",)
KEYWORDS = {
    "gettext": None, "gettext_lazy": None, "gettext_noop": None, "_": None, "N_": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3), "npgettext_lazy": ((1, "c"), 2, 3),
}  # fmt: skip
# No dates and no versions: a run that finds nothing new leaves the file as it was.
HEADER = """\
# Samband: the texts of the program, translated.
msgid ""
msgstr ""
"Project-Id-Version: Samband\\n"
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def flat(text: str) -> str:
    """Return a text without indentation, as a page's indentation means nothing to a reader of Python."""
    return "\n".join(line.lstrip() for line in text.splitlines())


def sources() -> Iterator[tuple[str, str]]:
    """Yield (path inside the package, Python text) for modules and for templates turned to Python."""
    for path in sorted(PACKAGE.rglob("*")):
        name = path.relative_to(PACKAGE).as_posix()
        if path.suffix == ".py" and "/migrations/" not in name:
            yield name, path.read_text()
        elif path.suffix in {".html", ".txt"} and "/templates/" in name:
            yield name, flat(templatize(path.read_text(), origin=name))


def cited() -> Iterator[tuple[str, str]]:
    """Yield (file, source) for what the programme's rules rest on; its other texts are in two languages."""
    for path in sorted(PROGRAMME.glob("*/*.toml")):
        with path.open("rb") as file:
            data = tomllib.load(file)
        yield from ((path.relative_to(ROOT).as_posix(), text) for text in _sources_in(data))
    path = PROGRAMME / "codelists" / "country-status.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        said = dict.fromkeys(row["source"] for row in csv.DictReader(lines))
    yield from ((path.relative_to(ROOT).as_posix(), text) for text in said if text)


def _sources_in(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _sources_in(item)
    elif isinstance(data, dict):
        if isinstance(data.get("source"), str):
            yield data["source"]
        for value in data.values():
            yield from _sources_in(value)


def collect() -> Catalog:
    """Return a catalogue of every text in the package, with the files it stands in."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
    catalog = Catalog()
    for name, text in sources():
        found = extract(
            "python", io.BytesIO(text.encode()), keywords=KEYWORDS, comment_tags=("Translators:",)
        )
        for _line, message, comments, context in found:
            catalog.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    for name, text in cited():
        catalog.add(text, locations=[(name, 0)])
    return catalog


def po_path(language: str) -> Path:
    """Return the translation file of a language."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def load(language: str) -> Catalog:
    """Read a language's translations; an empty catalogue when there are none yet."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(catalog: Catalog) -> bytes:
    """Return a catalogue as a translation file: the same bytes as long as no text has changed."""
    body = io.BytesIO()
    write_po(body, catalog, width=100, omit_header=True, sort_output=True, include_lineno=False)
    header = HEADER.format(language=catalog.locale_identifier, plurals=catalog.plural_forms)
    return header.encode() + body.getvalue().strip() + b"\n"


def untranslated(catalog: Catalog) -> list[str]:
    """Return the texts that have no translation, or one that nobody has confirmed."""
    missing = []
    for message in catalog:
        strings = message.string if isinstance(message.string, list | tuple) else [message.string]
        if message.id and (message.fuzzy or not all(strings)):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    return missing


def main() -> int:
    """Bring every translation file up to date; return 1 when something is untranslated."""
    template, left = collect(), 0
    for language in LANGUAGES:
        catalog = load(language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        po_path(language).parent.mkdir(parents=True, exist_ok=True)
        po_path(language).write_bytes(write(catalog))
        missing = untranslated(catalog)
        left += len(missing)
        print(f"{language}: {len(catalog)} texts, {len(missing)} untranslated")
        print("".join(f"  – {text}\n" for text in missing), end="")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
