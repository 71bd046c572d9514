"""Rounds as the office sees them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from samband.calls.flow import ROUND
from samband.calls.models import Round, Version
from samband.calls.policies import may_prepare_rounds
from samband.calls.queries import Versions, country_facts, versions_of
from samband.calls.queries.conditions import enumerated
from samband.calls.queries.deadlines import availability, closing, first_closing, opening
from samband.calls.tables.history import timeline
from samband.catalogue.queries import themes
from samband.foundation.flow.queries import moves, state_of
from samband.foundation.flow.texts import all_texts, local
from samband.foundation.i18n.names import localized


@dataclass(frozen=True, slots=True)
class Row:
    """A round in the list."""

    round: Round
    name: str
    label: str
    tone: str
    availability: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the versions a round is held to; `version` is None when there is none in force."""

    label: str
    version: Version | None


def rows(rounds: Iterable[Round], at: datetime) -> list[Row]:
    """Return the rounds of a list."""
    return [_row(round_, at) for round_ in rounds]


def parts(versions: Versions) -> list[Part]:
    """Return the three versions with what each is called."""
    return [
        Part(_("Rules"), versions.ruleset),
        Part(_("Questions"), versions.question_set),
        Part(_("Criteria"), versions.criteria),
    ]


def page(round_: Round, user: Any, at: datetime) -> dict[str, Any]:
    """Return everything that a round's page in the office shows."""
    offered = moves(ROUND, round_, user)
    return {
        "row": _row(round_, at),
        "round": round_,
        "parts": parts(versions_of(round_)),
        "moves": offered,
        "closing": closing(round_),
        "opening": opening(round_),
        "first_closing": first_closing(round_),
        "countries": enumerated(_named(country_facts(timezone.localdate(at)), round_.countries)),
        "themes": enumerated([localized(row, "name") for row in themes() if row.code in round_.themes]),
        "has_questions": versions_of(round_).question_set is not None,
        "may_prepare": may_prepare_rounds(user),
        "findings": all_texts(finding for move in offered for finding in move.verdict.findings),
        "is_published": round_.state != ROUND.initial,
        "timeline": timeline(round_),
    }


def _named(facts: Mapping[str, Any], codes: Iterable[str]) -> list[str]:
    return sorted(local(facts[code].name) for code in codes if code in facts)


def _row(round_: Round, at: datetime) -> Row:
    state = state_of(ROUND, round_)
    return Row(
        round=round_,
        name=localized(round_.component, "name"),
        label=_(state.label),
        tone=state.tone,
        availability=availability(round_, at),
    )
