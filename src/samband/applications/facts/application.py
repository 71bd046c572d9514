"""Builds the rulebook's facts from the rows of a case."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from samband.applications.models import Case, Party
from samband.applications.queries.budgets import budget_lines, budget_question
from samband.applications.queries.cases import cases
from samband.applications.queries.content import Content, content
from samband.applications.queries.sections import form
from samband.applications.states import GRANTED_STATES
from samband.calls.queries import country_facts, legal_forms, ruleset_of
from samband.rulebook.budgets import add_up
from samband.rulebook.codelists import legal_form_names
from samband.rulebook.facts import (
    ApplicationFacts,
    BudgetFacts,
    Camp,
    CountryFacts,
    CountryStatus,
    EarlierCaseFacts,
    PartyFacts,
    PeriodFacts,
    RowFacts,
    Side,
    TeamMemberFacts,
    TeamRole,
)
from samband.rulebook.money import Money
from samband.rulebook.rules import Rule
from samband.rulebook.wording import Text


def case_facts(case: Case) -> ApplicationFacts:
    """Return the facts of a case at the day that counts: today for a draft, else the day of filing."""
    return facts_of(content(case))


def rules_of(case: Case) -> tuple[Rule[Any], ...]:
    """Return every rule the case is held to: its round's ruleset, and what its form asks for."""
    return (*ruleset_of(case.round).rules, *form(case).rules)


def reference_date(case: Case) -> date:
    """Return the day the rules are judged at, where the funder sits."""
    return timezone.localdate(case.submitted_at)


def facts_of(loaded: Content) -> ApplicationFacts:
    """Return the facts in loaded content; one query more, for the countries' status."""
    case, application = loaded.case, loaded.application
    on = reference_date(case)
    statuses = country_facts(on)
    countries = tuple(statuses[c] for c in {p.organisation.country for p in loaded.parties} if c in statuses)
    return ApplicationFacts(
        component=case.round.component.code,
        reference_date=on,
        title={"sv": application.title_sv, "en": application.title_en},
        summary={"sv": application.summary_sv, "en": application.summary_en},
        parties=tuple(_party(party) for party in loaded.parties),
        period=PeriodFacts(application.starts_on, application.ends_on),
        team=_team(loaded),
        budget=_budget(loaded),
        answers=_answers(loaded),
        tables={
            table: tuple(RowFacts(row.key, row.cells) for row in rows) for table, rows in loaded.rows.items()
        },
        core_areas=tuple(loaded.choices.get("core_areas", ())),
        project_areas=tuple(loaded.choices.get("project_areas", ())),
        goals=tuple(loaded.choices.get("goals", ())),
        countries=countries,
        earlier_cases=_earlier(case, countries),
        legal_form_names=cast(dict[str, Text], SimpleLazyObject(_legal_form_names)),
    )


def _legal_form_names() -> dict[str, Text]:
    """Read the names only when a finding wants to say one."""
    return legal_form_names(legal_forms())


def _answers(loaded: Content) -> dict[str, str]:
    values = loaded.values
    written = {path: value for path, value in values.items() if path.startswith("answers.")}
    return {
        path.removeprefix("answers."): value if isinstance(value, str) else ", ".join(value)
        for path, value in written.items()
    }


def _budget(loaded: Content) -> BudgetFacts:
    currency = loaded.application.currency
    requested = _money(loaded.application.requested, currency)
    question = budget_question(loaded.case)
    if question is None:
        return BudgetFacts(requested=requested)
    lines = budget_lines(question, loaded.values, currency)
    by_year = {year: amount for year, amount in add_up(lines, currency).by_year.items() if year}
    return BudgetFacts(requested, by_year, lines, question.id)


def _money(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(amount, currency)


def _party(party: Party) -> PartyFacts:
    organisation = party.organisation
    return PartyFacts(
        key=party.key,
        name=organisation.name,
        side=Side(party.side),
        country=organisation.country,
        legal_form=organisation.kind,
    )


def _team(loaded: Content) -> tuple[TeamMemberFacts, ...]:
    keys = {party.pk: party.key for party in loaded.parties}
    return tuple(
        TeamMemberFacts(
            party=keys[member.party_id],
            role=TeamRole(member.function),
            camp=Camp(member.affiliation),
            is_coordinator=member.is_coordinator,
        )
        for member in loaded.team
        if member.function
    )


def _earlier(case: Case, countries: tuple[CountryFacts, ...]) -> tuple[EarlierCaseFacts, ...]:
    """Look for the applicant's earlier cases, only where a country asks for one."""
    legacy = [country.code for country in countries if country.status is CountryStatus.LEGACY]
    if not legacy:
        return ()
    earlier = cases().filter(
        organisation=case.organisation_id, state__in=GRANTED_STATES, parties__organisation__country__in=legacy
    )
    found = earlier.exclude(pk=case.pk).values_list(
        "number", "parties__organisation__country", "round__component__code"
    )
    return tuple(EarlierCaseFacts(number, country, kind) for number, country, kind in found)
