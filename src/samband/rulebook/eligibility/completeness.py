"""Rules about what must be filled in, how long texts may be and how many choices may be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from unicodedata import normalize

from samband.rulebook.eligibility.fields import (
    COUNTED,
    FIELDS,
    FieldValue,
    field_values,
    is_field,
)
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import N_, Finding, Term, Text
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule


def _read_fields(table: Table) -> tuple[str, ...]:
    fields = table.texts("fields")
    for path in fields:
        if not is_field(path):
            table.problem(
                "fields", N_("“{found}” is no field."), N_("Write “answers.…” or one of: {known}."),
                found=path, known=", ".join(FIELDS),
            )  # fmt: skip
    return fields


def _label(path: str, labels: Mapping[str, Text]) -> Term | Text:
    return Term(FIELDS[path][0]) if path in FIELDS else labels.get(path, Text.of(en=path))


@dataclass(frozen=True, slots=True)
class Required:
    """`fields` that must be filled; `per_party` when each party answers the question itself."""

    fields: tuple[str, ...]
    per_party: bool = False
    labels: Mapping[str, Text] = field(default_factory=dict)

    @classmethod
    def read(cls, table: Table) -> Required:
        """Read the parameters."""
        return cls(_read_fields(table), table.flag("per_party"))


def required(rule: Rule[Required], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each named field is filled in."""
    for path in rule.params.fields:
        for value in field_values(path, facts, rule.params.per_party):
            if not value.is_filled:
                yield _missing(rule, value, _label(path, rule.params.labels))


def _missing(rule: Rule[Required], value: FieldValue, label: Term | Text) -> Finding:
    if value.party:
        message = N_("“{field}” is missing for {party}.")
        remedy = N_("Fill in “{field}” for {party}.")
    else:
        message = N_("“{field}” is missing.")
        remedy = N_("Fill in “{field}”.")
    return rule.finding("required.missing", message, remedy, value.where, field=label, party=value.party)


@dataclass(frozen=True, slots=True)
class TextLength:
    """`fields` that hold text, and their greatest number of words or characters."""

    fields: tuple[str, ...]
    max_words: int | None = None
    max_characters: int | None = None
    per_party: bool = False
    labels: Mapping[str, Text] = field(default_factory=dict)

    @classmethod
    def read(cls, table: Table) -> TextLength:
        """Read the parameters."""
        return cls(
            _read_fields(table),
            table.optional_number("max_words", least=1),
            table.optional_number("max_characters", least=1),
            table.flag("per_party"),
        )


def text_length(rule: Rule[TextLength], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each named text is no longer than allowed; words are what stands between spaces."""
    for path in rule.params.fields:
        for value in field_values(path, facts, rule.params.per_party):
            yield from _too_long(rule, value, _label(path, rule.params.labels))


def _too_long(rule: Rule[TextLength], value: FieldValue, label: Term | Text) -> Iterator[Finding]:
    words, characters = len(value.text.split()), len(normalize("NFC", value.text))
    most_words, most_characters = rule.params.max_words, rule.params.max_characters
    if most_words is not None and words > most_words:
        yield rule.finding(
            "text.too_many_words",
            N_("“{field}” has {found} words. The greatest number is {limit}."),
            N_("Shorten the text. Words to cut: {excess}."),
            value.where, field=label, found=words, limit=most_words, excess=words - most_words,
        )  # fmt: skip
    if most_characters is not None and characters > most_characters:
        yield rule.finding(
            "text.too_many_characters",
            N_("“{field}” has {found} characters. The greatest number is {limit}."),
            N_("Shorten the text. Characters to cut: {excess}."),
            value.where, field=label, found=characters, limit=most_characters,
            excess=characters - most_characters,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CountBetween:
    """`field` (core_areas, project_areas or goals) and the `min` and `max` number of choices."""

    field: str
    least: int
    most: int | None

    @classmethod
    def read(cls, table: Table) -> CountBetween:
        """Read the parameters."""
        least, most = table.number("min", 1), table.optional_number("max", least=1)
        return cls(table.choice("field", COUNTED), least, most)


def count_between(rule: Rule[CountBetween], facts: ApplicationFacts) -> Iterator[Finding]:
    """The number of different choices is within limits; judged once something is chosen."""
    path, least, most = rule.params.field, rule.params.least, rule.params.most
    found, label = len(set(getattr(facts, path))), Term(FIELDS[path][0])
    if 0 < found < least:
        yield rule.finding(
            "count.too_few",
            N_("“{field}”: {found} chosen. The least number is {limit}."),
            N_("Choose {difference} more."),
            path, field=label, found=found, limit=least, difference=least - found,
        )  # fmt: skip
    if most is not None and found > most:
        yield rule.finding(
            "count.too_many",
            N_("“{field}”: {found} chosen. The greatest number is {limit}."),
            N_("Keep those that matter most; take away {difference}."),
            path, field=label, found=found, limit=most, difference=found - most,
        )  # fmt: skip
