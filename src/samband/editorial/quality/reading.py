"""How hard a text is to read: LIX for Swedish (Björnsson 1968), Coleman–Liau (1975) for English."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from samband.rulebook.wording import N_

ENOUGH_WORDS = 60
"""Below so many words a measure says more about chance than about the text."""
_WORD = re.compile(r"[^\W\d_]+(?:['’:-][^\W\d_]+)*")
_ABBREVIATION = re.compile(
    r"\b(?:t\.ex|bl\.a|d\.v\.s|dvs|m\.m|m\.fl|o\.s\.v|osv|s\.k|f\.d|fr\.o\.m|t\.o\.m|kap|kl|ca|nr|st|tel|"
    r"e\.g|i\.e|etc|no|dr|mr|mrs|ms|prof|vs|cf|approx)\.",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…]+[\"”’»)]*(?=\s|$)")
SWEDISH = ((30, N_("very easy, as in books for children")), (40, N_("easy, as in stories and newspapers")),
           (50, N_("medium, as in the longer texts of newspapers")),
           (60, N_("hard, as in texts by authorities")),
           (10**6, N_("very hard, as in research and law")))  # fmt: skip
ENGLISH = ((6, N_("very easy, understood after six years at school")),
           (10, N_("easy, understood after compulsory school")),
           (13, N_("medium, as in newspapers")),
           (16, N_("hard, as in texts by authorities")),
           (10**6, N_("very hard, as in research and law")))  # fmt: skip
TOO_HARD = {"sv": 50.0, "en": 13.0}
OWN_WORDS = {
    "sv": frozenset({
        "och", "att", "det", "som", "en", "är", "av", "för", "på", "med", "till", "den", "har", "inte", "om",
        "ett", "men", "var", "vi", "kan", "ska", "eller",
    }),
    "en": frozenset({
        "and", "the", "that", "of", "to", "is", "in", "for", "it", "with", "as", "was", "on", "be", "are",
        "this", "have", "not", "or", "by", "from", "we",
    }),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Readability:
    """A measure with its name ("LIX" or "CLI"), its value, what it means, and whether that is too hard."""

    measure: str
    value: float
    meaning: str
    is_too_hard: bool


def words(text: str) -> list[str]:
    """Return the words of a text, without figures and signs."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; "t.ex." and the like do not end one."""
    text = _ABBREVIATION.sub(lambda found: found[0].replace(".", "\0"), text)
    found, start = [], 0
    for end in _END.finditer(text):
        found.append(text[start : end.end()])
        start = end.end()
    found.append(text[start:])
    return [each.replace("\0", ".").strip() for each in found if _WORD.search(each)]


def readability(paragraphs: Iterable[str], language: str) -> Readability | None:
    """Return how hard some paragraphs are, or None for other languages and for too little text."""
    texts = list(paragraphs)
    all_words = [word for text in texts for word in words(text)]
    count = sum(len(sentences(text)) for text in texts)
    if language not in TOO_HARD or len(all_words) < ENOUGH_WORDS:
        return None
    swedish = language == "sv"
    value = (lix if swedish else coleman_liau)(all_words, count)
    meaning = next(said for limit, said in (SWEDISH if swedish else ENGLISH) if value < limit)
    return Readability("LIX" if swedish else "CLI", round(value, 1), meaning, value > TOO_HARD[language])


def lix(all_words: list[str], sentence_count: int) -> float:
    """Return words per sentence plus the share, in per cent, of words longer than six letters."""
    long = sum(len(word) > 6 for word in all_words)
    return len(all_words) / max(sentence_count, 1) + 100 * long / max(len(all_words), 1)


def coleman_liau(all_words: list[str], sentence_count: int) -> float:
    """Return the index in years at school, from letters and sentences per hundred words."""
    hundreds = max(len(all_words), 1) / 100
    return 0.0588 * sum(map(len, all_words)) / hundreds - 0.296 * max(sentence_count, 1) / hundreds - 15.8


def likely_language(paragraphs: Iterable[str]) -> str:
    """Return "sv" or "en" when the small words of a text clearly tell, "" when they do not."""
    heard = [word.lower() for text in paragraphs for word in words(text)]
    if len(heard) < 30:
        return ""
    counts = {code: sum(word in own for word in heard) for code, own in OWN_WORDS.items()}
    likely, other = sorted(counts, key=counts.__getitem__, reverse=True)
    return likely if counts[likely] > 3 * counts[other] and counts[likely] > len(heard) / 20 else ""
