"""Every text for people exists in every language, with the same placeholders, tags and punctuation."""

import re
from collections.abc import Callable, Iterator

import pytest
from babel.messages.catalog import Catalog

from tools import messages

PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|(?<!\{)\{[a-z_]+\}(?!\})")
TAG = re.compile(r"<[^>]*>")
END = re.compile(r"[.,:?!…]+$")
GREETING = {",": "!"}
"""What ends a line differently in the other language: "Hello Anna," is "Hej Anna!"."""
ALIKE = {
    "County", "Devanagari", "Filter", "Information", "Opposition", "Organisation", "Partner", "Period", "Person",
    "Region", "Status", "Team", "Text", "Version", "county", "hromada", "oblast", "person", "region",
}  # fmt: skip
"""Texts that read the same in Swedish."""
SWEDISH = re.compile("[åäö]", re.IGNORECASE)
"""A sign that a text is in Swedish already, as the titles of documents are."""
ENGLISH = re.compile(r"\b(the|and|are|not|you|your|this|that|with|has|have|been|from|which)\b", re.IGNORECASE)
UNWANTED = re.compile(r"“|\bvänligen\b|\btjänsteman|\bdeadline\b", re.IGNORECASE)
"""What Swedish here never writes: English quotation marks, officialese, words replaced by better ones."""

Pair = tuple[str, str]


def pairs(catalog: Catalog) -> Iterator[Pair]:
    """Yield every English text with its translation; each plural form with the form it stands for."""
    for message in catalog:
        ids = message.id if isinstance(message.id, list | tuple) else [message.id]
        strings = message.string if isinstance(message.string, list | tuple) else [message.string]
        yield from ((text, said) for text, said in zip(ids, strings, strict=False) if text and said)


def _lost_placeholder(text: str, said: str) -> bool:
    return set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(said))


def _lost_tag(text: str, said: str) -> bool:
    return sorted(TAG.findall(text)) != sorted(TAG.findall(said))


def _other_spaces(text: str, said: str) -> bool:
    strip = (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :])
    return strip != (said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]) or "  " in said


def _other_ending(text: str, said: str) -> bool:
    ends = [match.group() if (match := END.search(words.strip())) else "" for words in (text, said)]
    return ends[0] != ends[1] and GREETING.get(ends[0]) != ends[1]


def _other_case(text: str, said: str) -> bool:
    first, other = text[0], said[0]
    is_name = text.startswith(("Swedish ", "English "))
    return first.isalpha() and other.isalpha() and first.islower() != other.islower() and not is_name


def _still_english(text: str, said: str) -> bool:
    words = PLACEHOLDER.sub("", TAG.sub("", said))
    same = text == said and text not in ALIKE and not SWEDISH.search(text)
    return (same and bool(re.search("[A-Za-z]{3}", words))) or bool(ENGLISH.search(words))


def _unwanted(text: str, said: str) -> bool:
    return bool(UNWANTED.search(said))


FAULTS: dict[str, Callable[[str, str], bool]] = {
    "placeholders": _lost_placeholder,
    "tags": _lost_tag,
    "spaces": _other_spaces,
    "punctuation": _other_ending,
    "capitals": _other_case,
    "english": _still_english,
    "style": _unwanted,
}


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_is_left_untranslated(language):
    catalog = messages.load(language)
    catalog.update(messages.collect(), no_fuzzy_matching=True)

    assert messages.untranslated(catalog) == []


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_translations_keep_what_the_text_has(language, fault):
    assert [pair for pair in pairs(messages.load(language)) if FAULTS[fault](*pair)] == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_file_is_as_the_tool_writes_it(language):
    assert messages.po_path(language).read_bytes() == messages.write(messages.load(language))


@pytest.mark.parametrize(
    ("fault", "text", "said"),
    [
        ("placeholders", "Case {number}", "Ärende {nummer}"),
        ("tags", "<a>Projects</a>", "Projekt"),
        ("spaces", "Take away ", "Ta bort"),
        ("punctuation", "Save.", "Spara"),
        ("capitals", "optional", "Frivilligt"),
        ("english", "Save the team", "Save the team"),
        ("style", "Sign in.", "Vänligen logga in."),
    ],
)
def test_each_fault_is_found(fault, text, said):
    assert [name for name in FAULTS if FAULTS[name](text, said)] == [fault]
