"""Recognises the run of labels and values that closes a record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from .labels import Label, inline_label, label_of
from .runs import split_closed
from .vocabulary import Vocabulary, key

_GOAL: Final = re.compile(r"(?<!\d)(1[0-7]|[1-9])\s*[-–—:.]\s*(?=[^\W\d])")
_GOAL_LINE: Final = re.compile(r"\s*(?:(?:mål|goal|sdg)\s*)?(?:1[0-7]|[1-9])\s*[-–—:.]\s*[^\W\d]", re.I)
_NUMBERS_ONLY: Final = re.compile(r"(?:(?:mål|goal|sdg)?\s*\d{1,2}\s*[,;]?\s*)+", re.I)
_SENTENCE: Final = re.compile(r"[.!?](?:\s+[A-ZÅÄÖ]|\s*$)")
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]|St|Dr|D\.C)\.")
_CLOSED: Final = frozenset({Label.AREAS, Label.THEMES, Label.PUBLICATION_TYPE})


@dataclass(slots=True)
class Footer:
    """Raw value lines by label; a label with no value keeps an empty list.

    `is_apart` tells that blank lines stand between its labels and their values.
    """

    values: dict[Label, list[str]] = field(default_factory=dict)
    labels: int = 0
    bare: int = 0
    is_apart: bool = False

    def add(self, label: Label, value: str = "") -> None:
        """Notes a label, and a value where there is one."""
        found = self.values.setdefault(label, [])
        if value.strip():
            found.append(value.strip())


def goal_numbers(text: str, vocabulary: Vocabulary) -> list[int]:
    """The goals 1 to 17 that a value line names by number or by name, sorted, each once."""
    numbers = {int(found) for found in _GOAL.findall(text)}
    if not numbers and _NUMBERS_ONLY.fullmatch(text.strip()):
        numbers = {int(found) for found in re.findall(r"\d+", text)}
    if not numbers:
        names = split_closed(text, vocabulary.goals.__contains__)
        numbers = {vocabulary.goals[key(name)] for name in names or ()}
    return sorted(number for number in numbers if 1 <= number <= 17)


def read_footer(
    lines: Sequence[str], start: int, vocabulary: Vocabulary, spaced: bool
) -> tuple[Footer, int] | None:
    """The footer that begins at `start` and the line after it, or None when none begins there.

    `spaced` tells that the page parts its records with blank lines, so that a blank line ends a list of values.
    """
    footer, at = Footer(), start
    current: Label | None = None
    while at < len(lines):
        line = lines[at].strip()
        label = label_of(line)
        if not line:
            if not _continues(lines, at, footer, current, vocabulary):
                break
        elif label and _is_label_here(lines, at, label, vocabulary):
            footer.add(label)
            footer.labels, current = footer.labels + 1, label
        elif not footer.values and inline_label(line) and _is_inline_list(lines, at):
            footer.add(*(inline_label(line) or (Label.TAGS, "")))
            footer.labels += 1
        elif not _take(footer, line, current, vocabulary, spaced and bool(lines[at - 1].strip())):
            break
        at += 1
    return (footer, at) if _is_real(footer, lines, start, at, vocabulary) else None


def _is_inline_list(lines: Sequence[str], at: int) -> bool:
    """Whether a line such as "Svensk partner: Falun" is followed by a second label, so that the two are a footer."""
    following = next((line.strip() for line in lines[at + 1 :] if line.strip()), "")
    return bool(inline_label(following) or label_of(following))


def _take(footer: Footer, line: str, current: Label | None, vocabulary: Vocabulary, loose: bool) -> bool:
    """Adds a value line to the footer; False when the line is something else."""
    inline = inline_label(line)
    if inline and (footer.labels or footer.values):
        footer.add(*inline)
        footer.labels += 1
        return True
    if current and _fits(line, current, not footer.values[current], vocabulary, loose):
        footer.add(current, line)
        return True
    bare = _bare_label(line, footer, vocabulary)
    if bare:
        footer.add(bare, line)
        footer.bare += 1
    return bare is not None


def _fits(line: str, label: Label, first: bool, vocabulary: Vocabulary, loose: bool) -> bool:
    """Whether a line can be a value of the label above it."""
    if label is Label.GOALS:
        return bool(_GOAL_LINE.match(line) or _NUMBERS_ONLY.fullmatch(line) or goal_numbers(line, vocabulary))
    if label in _CLOSED:
        known = _is_closed(line, label, vocabulary)
        return known or (first and not _is_sentence(line) and _bare_label(line, Footer(), vocabulary) is None)
    if label is Label.TAGS:
        return first
    if first:
        return not _is_sentence(line)
    names = vocabulary.are_swedish if label is Label.SWEDISH else vocabulary.are_international
    return names(line) or (loose and len(line) < 70 and not _is_sentence(line) and label is not Label.COUNTRY)


def _is_closed(line: str, label: Label, vocabulary: Vocabulary) -> bool:
    lists = {
        Label.AREAS: vocabulary.project_areas,
        Label.THEMES: vocabulary.themes,
        Label.PUBLICATION_TYPE: vocabulary.publication_types,
    }
    return split_closed(line, lists[label].__contains__) is not None


def _bare_label(line: str, footer: Footer, vocabulary: Vocabulary) -> Label | None:
    """The label that a value line has lost, told by the closed list it belongs to and by its place."""
    if not 3 < len(line) < 600 or line[-1] in ".!?:”":
        return None
    if _is_goal_list(line, vocabulary):
        return Label.GOALS
    late = bool(footer.values.keys() & {Label.GOALS, Label.THEMES, Label.SWEDISH, Label.INTERNATIONAL})
    order = (Label.THEMES, Label.AREAS) if late else (Label.AREAS, Label.THEMES)
    for label in (*order, Label.PUBLICATION_TYPE):
        if _is_closed(line, label, vocabulary):
            return label
    return None


def _is_goal_list(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line without a label holds nothing but goals, each with its number and name."""
    names = [key(name) for name in _GOAL.split(line)[2::2]]
    return bool(_GOAL_LINE.match(line)) and bool(names) and all(name in vocabulary.goals for name in names)


def _continues(
    lines: Sequence[str], at: int, footer: Footer, current: Label | None, vocabulary: Vocabulary
) -> bool:
    """Whether the footer goes on after a blank line: with a label, or with the value of the label just read."""
    if not footer.values:
        return False
    rest = next((place for place in range(at, len(lines)) if lines[place].strip()), None)
    if rest is None:
        return False
    line = lines[rest].strip()
    label = label_of(line)
    if label:
        return label not in footer.values and _is_label_here(lines, rest, label, vocabulary)
    if current is None or (footer.values[current] and not footer.is_apart):
        return False
    footer.is_apart = _is_value_apart(line, current, vocabulary)
    return footer.is_apart


def _is_value_apart(line: str, current: Label, vocabulary: Vocabulary) -> bool:
    """Whether a line after a gap is surely a value of the label above the gap."""
    if current in _CLOSED or current is Label.GOALS:
        return _fits(line, current, False, vocabulary, False)
    names = vocabulary.are_swedish if current is Label.SWEDISH else vocabulary.are_international
    return current is not Label.TAGS and names(line)


def _is_label_here(lines: Sequence[str], at: int, label: Label, vocabulary: Vocabulary) -> bool:
    """Whether a label line stands before a value, another label, a gap or the end, and not before prose."""
    following = lines[at + 1].strip() if at + 1 < len(lines) else ""
    if not following or label_of(following) or label is Label.TAGS:
        return True
    return (
        _fits(following, label, True, vocabulary, False)
        or _bare_label(following, Footer(), vocabulary) is not None
    )


def _is_real(footer: Footer, lines: Sequence[str], start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the run is a footer and not a heading that happens to be a label or a taxonomy word."""
    if footer.labels:
        filled = any(footer.values.values())
        return filled or footer.labels > 1
    if not footer.bare:
        return False
    attached = start > 0 and bool(lines[start - 1].strip())
    last = not any(line.strip() for line in lines[end:])
    joined = [split_closed(line.strip(), vocabulary.project_areas.__contains__) for line in lines[start:end]]
    return (
        footer.bare > 1 or (start > 0 and (attached or last)) or any(len(parts or ()) > 1 for parts in joined)
    )


def _is_sentence(line: str) -> bool:
    """Whether a line reads as prose rather than as names."""
    return len(line) > 1500 or bool(_SENTENCE.search(_ABBREVIATION.sub("", line)))
