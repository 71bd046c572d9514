"""What the rules of a round ask, in words; every figure comes from the ruleset, none is typed here."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from babel.lists import format_list
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _

from samband.foundation.flow.texts import local
from samband.foundation.i18n.writing import reader_locale
from samband.rulebook.codelists import LegalForm, legal_form_names
from samband.rulebook.eligibility.amounts import AmountCeiling
from samband.rulebook.eligibility.completeness import CountBetween
from samband.rulebook.eligibility.parties import ApplicantType
from samband.rulebook.eligibility.period import PeriodLength
from samband.rulebook.eligibility.team import GROUPS, TeamComposition
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.findings import Severity
from samband.rulebook.money import Money
from samband.rulebook.rules import Rule
from samband.rulebook.rulesets import Ruleset


@dataclass(slots=True)
class Condition:
    """One thing the rules ask: its name, what is asked, and the public documents it rests on."""

    term: str
    values: list[str]
    sources: list[str] = field(default_factory=list)


def applicants(ruleset: Ruleset, forms: Iterable[LegalForm]) -> list[Condition]:
    """Return who may apply on each side."""
    names = legal_form_names(forms)
    found = []
    for rule in _rules(ruleset, ApplicantType):
        kinds = [
            local(name)
            for form in rule.params.legal_forms
            if (name := names.get(f"{rule.params.side}.{form}"))
        ]
        found.append(Condition(_side(rule.params.side), kinds, [gettext(rule.source)]))
    return found


def frame(ruleset: Ruleset, facts: ApplicationFacts | None = None) -> list[Condition]:
    """Return how much may be asked for, for how long, and by what kind of team.

    With facts, only what is for such an application: its region and its number of parties.
    """
    drawn: list[tuple[str, type[Any], Callable[[Rule[Any]], Iterator[str]]]] = [
        (_("Amount"), AmountCeiling, _amounts),
        (_("Length"), PeriodLength, _lengths),
        (_("Team of each party"), TeamComposition, _team),
    ]
    found = []
    for term, kind, words in drawn:
        condition = Condition(term, [])
        for rule in _fitting(_rules(ruleset, kind), facts):
            values = list(words(rule))
            condition.values += values
            source = gettext(rule.source)
            condition.sources += [source] if values and source not in condition.sources else []
        if condition.values:
            found.append(condition)
    return found


def _fitting(rules: list[Rule[Any]], facts: ApplicationFacts | None) -> Iterator[Rule[Any]]:
    """Yield the rules that apply; of several limits the highest counts, as when the rule judges."""
    for rule in rules:
        if facts is None:
            yield rule
        elif rule.when.applies(facts):
            if isinstance(rule.params, AmountCeiling):
                limits = [limit for limit in rule.params.limits if limit.when.applies(facts)]
                highest = sorted(limits, key=lambda limit: limit.amount)[-1:]
                rule = replace(rule, params=replace(rule.params, limits=tuple(highest)))
            yield rule


def least_core_areas(ruleset: Ruleset) -> int:
    """Return how many core areas must be chosen; 0 when no rule asks for any."""
    rules = (rule.params for rule in _rules(ruleset, CountBetween))
    return max((params.least for params in rules if params.field == "core_areas"), default=0)


def _rules(ruleset: Ruleset, kind: type[Any]) -> list[Rule[Any]]:
    return [rule for rule in ruleset.rules if isinstance(rule.params, kind)]


def _side(side: str) -> str:
    return {
        "swedish": _("In Sweden"),
        "international": _("In the partner country"),
        "third": _("As a third party"),
    }[side]


def _amounts(rule: Rule[AmountCeiling]) -> Iterator[str]:
    for limit in rule.params.limits:
        amount = local(Money(limit.amount, rule.params.currency))
        words = {"amount": amount, "case": local(limit.name)}
        if rule.severity is Severity.WARN:
            yield _("about %(amount)s – %(case)s") % words
        elif rule.params.per == "year":
            yield _("at most %(amount)s a year – %(case)s") % words
        else:
            yield _("at most %(amount)s – %(case)s") % words


def _lengths(rule: Rule[PeriodLength]) -> Iterator[str]:
    least, most = rule.params.min_months, rule.params.max_months
    if least and most:
        yield _("%(least)d to %(most)d months") % {"least": least, "most": most}
    elif most:
        yield ngettext("at most %(n)d month", "at most %(n)d months", most) % {"n": most}
    elif least:
        yield ngettext("at least %(n)d month", "at least %(n)d months", least) % {"n": least}


def _team(rule: Rule[TeamComposition]) -> Iterator[str]:
    for group, least, most in rule.params.limits:
        if least or most is not None:
            yield f"{gettext(GROUPS[group])}: {_count(least, most)}"
    if rule.params.both_camps:
        yield _("preferably elected representatives from both the majority and the opposition")


def _count(least: int, most: int | None) -> str:
    if least == most:
        return str(least)
    if most is None:
        return _("at least %(n)d") % {"n": least}
    if not least:
        return _("at most %(n)d") % {"n": most}
    words = {"least": least, "most": most}
    return _("%(least)d or %(most)d") % words if most == least + 1 else _("%(least)d to %(most)d") % words


def enumerated(words: list[str]) -> str:
    """Return words as one phrase in the reader's language: "Kosovo, Serbia and Ukraine"."""
    return format_list(words, style="standard", locale=reader_locale())
