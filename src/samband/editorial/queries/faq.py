"""Questions and answers: with anchors that stay, and found by words."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify

from samband.foundation.search.words import normalise

LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer and the anchor that links lead to."""

    anchor: str
    question: str
    answer: Any


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions under one heading."""

    title: str
    questions: list[Question]


def questions(page: Any, words: str, language: str) -> list[QuestionGroup]:
    """Return the questions of a page that have all the words, or all of them when there are no words."""
    asked = " ".join(words[:LONGEST_WORDS].split())
    taken: set[str] = set()
    found = []
    for group in page.questions:
        told = [_question(each, taken) for each in group.value["questions"]]
        kept = [each for each in told if _has(each, asked, language)]
        if kept:
            found.append(QuestionGroup(group.value["title"], kept))
    return found


def _question(value: Any, taken: set[str]) -> Question:
    anchor = base = slugify(value["question"])[:60].strip("-") or "question"
    number = 1
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return Question(anchor, value["question"], value["answer"])


def _has(question: Question, words: str, language: str) -> bool:
    if not words:
        return True
    text = f"{question.question} {re.sub('<[^>]+>', ' ', question.answer.source)}"
    there = normalise(text, language)
    return all(
        any(
            form in there or any(each.startswith(form) for each in there)
            for form in normalise(word, language)
        )
        for word in words.split()
        if normalise(word, language)
    )
