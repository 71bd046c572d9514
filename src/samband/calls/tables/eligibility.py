"""May we apply, for what, how much, until when: the answer of every call, with its reasons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext as _

from samband.calls.facts import Asked, may_apply
from samband.calls.models import Component, Round
from samband.calls.queries import clocks_of, components, country_periods, legal_forms, ruleset_of, time_zones
from samband.calls.queries.conditions import Condition, frame
from samband.calls.queries.contents import variants_of
from samband.calls.queries.deadlines import Clock, availability
from samband.foundation.flow.texts import FindingText, all_texts, local
from samband.foundation.i18n.names import localized
from samband.foundation.i18n.writing import localdate
from samband.rulebook.codelists import LegalForm
from samband.rulebook.eligibility.parties import ApplicantType
from samband.rulebook.facts import ApplicationFacts, CountryFacts, CountryStatus
from samband.rulebook.findings import Finding, Severity
from samband.rulebook.rulesets import Ruleset


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that speaks for an application, and the public document that says so."""

    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call answers. `tone` and `verdict` in short; `findings` say what stands in the way."""

    round: Round
    name: str
    variant: str
    tone: str
    verdict: str
    reasons: list[Reason]
    findings: list[FindingText]
    conditions: list[Condition]
    availability: str
    clocks: list[Clock]

    @property
    def may_apply(self) -> bool:
        """Tell whether nothing stands in the way."""
        return self.tone != "danger"


@dataclass(frozen=True, slots=True)
class Lists:
    """What every call is judged with, read once."""

    forms: tuple[LegalForm, ...]
    zones: Mapping[str, str]
    countries: list[CountryFacts]


def answers(rounds: Iterable[Round], asked: Asked, at: datetime) -> list[Answer]:
    """Return what each call answers; those where one may apply come first."""
    lists = Lists(
        forms=legal_forms(), zones=time_zones(),
        countries=[period for period in country_periods() if period.code == asked.country],
    )  # fmt: skip
    found = [_answer(round_, asked, at, lists) for round_ in rounds]
    return sorted(found, key=lambda answer: not answer.may_apply)


def not_open(rounds: Iterable[Round]) -> list[str]:
    """Return the names of the components that no call is open for."""
    called = {round_.component_id for round_ in rounds}
    resting: Iterable[Component] = components().filter(is_open=True).exclude(pk__in=called)
    return [localized(component, "name") for component in resting]


def _answer(round_: Round, asked: Asked, at: datetime, lists: Lists) -> Answer:
    ruleset, today = ruleset_of(round_), timezone.localdate(max(at, round_.opens_at))
    facts, found = may_apply(asked, ruleset, lists.countries, lists.forms, today)
    tone, verdict = _verdict(found)
    return Answer(
        round=round_,
        name=localized(round_.component, "name"),
        variant=_variant(round_, asked.parties),
        tone=tone,
        verdict=verdict,
        reasons=list(_reasons(asked, ruleset, facts, found, today)),
        findings=all_texts(found),
        conditions=frame(ruleset, facts),
        availability=availability(round_, at),
        clocks=clocks_of(round_, [asked.country], lists.zones),
    )


def _verdict(found: list[Finding]) -> tuple[str, str]:
    if any(finding.severity is Severity.BLOCK for finding in found):
        return "danger", _("No, not like this")
    if found:
        return "warning", _("Yes, but think of one thing more")
    return "success", _("Yes, you may apply")


def _variant(round_: Round, parties: int) -> str:
    fitting = (variant for variant in variants_of(round_.component) if variant.holds(parties))
    return next((local(variant.name) for variant in fitting), "")


def _reasons(
    asked: Asked, ruleset: Ruleset, facts: ApplicationFacts, found: list[Finding], on: date
) -> Iterator[Reason]:
    """Yield what speaks for it, and nothing that a finding speaks against."""
    against = {finding.where for finding in found if finding.severity is Severity.BLOCK}
    country = facts.country(asked.country)
    if country is not None and "parties.international.country" not in against:
        yield Reason(_standing(country), gettext(country.source))
    names = facts.legal_form_names
    for rule in ruleset.rules:
        if not isinstance(rule.params, ApplicantType):
            continue
        form = {"swedish": asked.swedish, "international": asked.international}.get(rule.params.side, "")
        if form in rule.params.legal_forms:
            words = {"form": local(names[f"{rule.params.side}.{form}"])}
            said = _("%(form)s: may apply in Sweden") if rule.params.side == "swedish" else _(
                "%(form)s: may apply in the partner country"
            )  # fmt: skip
            yield Reason(said % words, gettext(rule.source))


def _standing(country: CountryFacts) -> str:
    words: dict[str, Any] = {"country": local(country.name), "day": localdate(country.valid_from)}
    if country.status is CountryStatus.LEGACY:
        return _("%(country)s: partnerships that exist may continue, since %(day)s") % words
    return _("%(country)s: open for new partnerships since %(day)s") % words
