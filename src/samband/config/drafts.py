"""Hands imported records over to the editors: importing and editorial do not know each other."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from samband.editorial.actions import make_drafts
from samband.editorial.facts import ImportedText
from samband.importing.queries import imported_records

KINDS = ("article", "publication", "training", "network", "event", "page")
"""Kinds of records that become drafts; projects go into the catalogue."""
DONE = ("new", "changed", "kept", "homeless")
CHUNK = 200


def draft_pages() -> Counter[str]:
    """Make drafts of every imported record that is no project and has none yet; return what was done."""
    return make_drafts(_texts())


def in_words(done: Counter[str]) -> str:
    """Return what was done in one line, "" when nothing was."""
    told = {
        "new": "{} new drafts", "changed": "{} drafts renewed",
        "kept": "{} that editors have taken over left alone",
        "homeless": "{} without a page to stand under (run `samband setup`)",
    }  # fmt: skip
    return ", ".join(told[key].format(done[key]) for key in DONE if done[key])


def _texts() -> Iterator[ImportedText]:
    for kind in KINDS:
        for row in imported_records(kind).iterator(chunk_size=CHUNK):
            yield _text(row)


def _text(row: Any) -> ImportedText:
    reading = row.reading
    return ImportedText(
        identity=row.identity, hash=row.hash, kind=row.kind, source=row.source, url=row.url, title=row.title,
        language=row.language, body=row.body, imported_at=row.imported_at, partners=tuple(_partners(row.data)),
        themes=tuple(reading["themes"]), goals=tuple(reading["goals"]),
        publication_type=row.data.get("publication_type", ""),
    )  # fmt: skip


def _partners(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield country and name of each partner that a record names, also in its pairs; each once."""
    found = [("SE", name) for name in data["swedish_partners"]]
    found += [(each["country"] or "", each["name"]) for each in data["international_partners"]]
    for pair in data["pairs"]:
        found += [("SE", pair["swedish"]), (pair["country"] or "", pair["international"])]
    yield from dict.fromkeys(found)
