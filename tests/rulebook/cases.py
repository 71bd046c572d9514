"""A sound inception application to start from, and a way to read a rule as data writes it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from samband.rulebook.eligibility import check
from samband.rulebook.facts import (
    ApplicationFacts,
    BudgetFacts,
    Camp,
    CountryFacts,
    CountryStatus,
    PartyFacts,
    PeriodFacts,
    Side,
    TeamMemberFacts,
    TeamRole,
)
from samband.rulebook.findings import Finding
from samband.rulebook.money import Money
from samband.rulebook.rules import Rule
from samband.rulebook.rulesets import parse_ruleset
from samband.rulebook.wording import Text

TODAY = date(2026, 3, 2)
UKRAINE = Text.of(sv="Ukraina", en="Ukraine")
KALMAR = PartyFacts("p1", "Kalmar kommun", Side.SWEDISH, "SE", "municipality")
POLTAVA = PartyFacts("p2", "Poltava City Council", Side.INTERNATIONAL, "UA", "municipality")
LUSAKA = PartyFacts("p3", "Lusaka City Council", Side.INTERNATIONAL, "ZM", "municipality")


def sek(amount: int | str) -> Money:
    """Return Swedish kronor."""
    return Money(Decimal(amount), "SEK")


def country(
    code: str, status: str = "open", since: date = date(2023, 1, 1), until: date | None = None
) -> CountryFacts:
    """Return a country's status; Ukraine is in Europe, the others in Southern Africa."""
    name, cluster = (UKRAINE, "europe") if code == "UA" else (Text.of(en=code), "southern-africa")
    return CountryFacts(code, name, cluster, CountryStatus(status), since, until)


def team_of(party: str) -> tuple[TeamMemberFacts, ...]:
    """Return a team as the rules want it."""
    return (
        TeamMemberFacts(party, TeamRole.POLITICIAN, Camp.MAJORITY),
        TeamMemberFacts(party, TeamRole.POLITICIAN, Camp.OPPOSITION),
        TeamMemberFacts(party, TeamRole.OFFICIAL, is_coordinator=True),
    )


SOUND = ApplicationFacts(
    component="inception",
    reference_date=TODAY,
    title={"sv": "Ungas röst", "en": "Young voices"},
    summary={"sv": "Kort text.", "en": "Short text."},
    parties=(KALMAR, POLTAVA),
    period=PeriodFacts(date(2026, 5, 1), date(2027, 4, 30)),
    team=team_of("p1") + team_of("p2"),
    budget=BudgetFacts(sek(300_000)),
    core_areas=("participation",),
    project_areas=("education",),
    goals=("16",),
    countries=(country("UA"), country("ZM")),
)
EMPTY = ApplicationFacts(component="inception", reference_date=TODAY)


def but(**changes: Any) -> ApplicationFacts:
    """Return the sound application with some facts changed."""
    return replace(SOUND, **changes)


def ruleset_data(*rules: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a ruleset as a data file holds it."""
    return {
        "id": "inception",
        "component": "inception",
        "version": "9",
        "title": {"sv": "Regler", "en": "Rules"},
        "valid_from": date(2026, 1, 1),
        "source": "A guideline, 2026",
        "currency": "SEK",
        "rules": list(rules),
        **changes,
    }


def rule(kind: str, **parameters: Any) -> Rule[Any]:
    """Read one rule, as a ruleset would hold it."""
    parsed = parse_ruleset(ruleset_data({"id": "the-rule", "kind": kind, **parameters}))
    assert [str(problem) for problem in parsed.problems] == []
    assert parsed.value is not None
    return parsed.value.rules[0]


def codes(facts: ApplicationFacts, *rules: Rule[Any]) -> list[tuple[str, str]]:
    """Return code and place of every finding."""
    return [(finding.code, finding.where) for finding in check(rules, facts)]


def said(finding: Finding) -> tuple[str, str]:
    """Return message and remedy in English, filled in."""
    return str(finding), finding.remedy.format(**finding.params)


def only(facts: ApplicationFacts, *rules: Rule[Any]) -> Finding:
    """Return the one finding there is."""
    [finding] = check(rules, facts)
    return finding
