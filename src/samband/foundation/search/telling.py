"""The texts that an index keeps of a document: those that rows may quote, and the others to search in."""

from samband.foundation.search.documents import Document


def stored_texts(document: Document) -> tuple[dict[str, str], str]:
    """Return the first told text of each language, and all other texts, a line each."""
    told: dict[str, str] = {}
    others: dict[str, None] = {}
    for text in document.texts:
        line = " ".join(text.text.replace("\0", " ").split())
        if text.told and line and text.language not in told:
            told[text.language] = line
        elif line:
            others[line] = None
    return told, "\n".join(others)
