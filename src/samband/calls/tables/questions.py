"""The questions of a round, as the office edits them and as an applicant meets them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samband.calls.models import Round
from samband.calls.queries import clusters, form_of
from samband.calls.states import ANSWERED_BY, KINDS
from samband.foundation.flow.texts import local
from samband.rulebook.facts import ApplicationFacts, PartyFacts, Side
from samband.rulebook.forms import Form, Question
from samband.rulebook.rules import When


@dataclass(frozen=True, slots=True)
class Row:
    """A question in the office's list: both languages, and in words how and when it is asked."""

    id: str
    sv: str
    en: str
    traits: list[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its questions."""

    id: str
    title: str
    intro: str
    rows: list[Any]


def edited(form: Form) -> list[Part]:
    """Return every section and question of a set, whomever it is asked."""
    return [
        Part(section.id, local(section.title), local(section.intro), [_row(row) for row in section.questions])
        for section in form.sections
    ]


def previewed(round_: Round, parties: int) -> list[Part]:
    """Return the sections as an application with so many parties meets them."""
    facts = _facts(round_, parties)
    found = []
    for section in form_of(round_).sections:
        asked = [row for row in section.questions if _is_asked(row.when, facts)]
        if asked:
            rows = [_asked(row) for row in asked]
            found.append(Part(section.id, local(section.title), local(section.intro), rows))
    return found


def _is_asked(when: When, facts: ApplicationFacts) -> bool:
    """Judge the number of parties alone: the region is not known before a partner is."""
    return When(when.parties_min, when.parties_max).applies(facts)


def _facts(round_: Round, parties: int) -> ApplicationFacts:
    sides = (Side.SWEDISH, Side.INTERNATIONAL, *([Side.THIRD] * (parties - 2)))
    rows = tuple(PartyFacts(f"party-{number}", "", side) for number, side in enumerate(sides))
    return ApplicationFacts(round_.component.code, round_.opens_at.date(), parties=rows)


def _row(question: Question) -> Row:
    return Row(question.id, question.label.pick("sv"), question.label.pick("en"), list(_traits(question)))


def _traits(question: Question) -> Iterator[str]:
    yield str(KINDS[question.kind])
    yield str(ANSWERED_BY[question.filled_by])
    if question.is_required:
        yield _("must be answered")
    if question.max_words:
        yield ngettext("at most %(n)d word", "at most %(n)d words", question.max_words) % {
            "n": question.max_words
        }
    yield from condition(question.when)


def condition(when: When) -> Iterator[str]:
    """Yield in words when a question is asked, where it is not always."""
    if when.parties_min:
        yield _("only from %(n)d parties") % {"n": when.parties_min}
    if when.parties_max is not None:
        yield _("only up to %(n)d parties") % {"n": when.parties_max}
    if when.clusters:
        names = {item.code: local(item.name) for item in clusters()}
        yield _("only for %(where)s") % {"where": ", ".join(names.get(code, code) for code in when.clusters)}


def _asked(question: Question) -> dict[str, Any]:
    return {
        "id": question.id, "label": local(question.label), "help": local(question.help),
        "kind": question.kind.value, "is_required": question.is_required, "max_words": question.max_words,
        "who": str(ANSWERED_BY[question.filled_by]), "conditions": list(condition(question.when)),
        "options": [{"value": row.code, "label": local(row.label)} for row in question.choices],
        "columns": [local(column.label) for column in question.table.columns] if question.table else [],
    }  # fmt: skip
