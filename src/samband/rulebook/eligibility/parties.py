"""Rules about who applies together: open countries, kinds of organisation, number of parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from samband.rulebook.facts import ApplicationFacts, CountryFacts, CountryStatus, PartyFacts, Side
from samband.rulebook.findings import N_, Finding, Severity, Term, Text
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule

SIDES = tuple(side.value for side in Side)
SIDE_LABELS = {
    "swedish": N_("Swedish side"),
    "international": N_("international side"),
    "third": N_("third parties"),
    "": N_("all sides together"),
}


@dataclass(frozen=True, slots=True)
class CountryOpen:
    """`sides` whose countries are judged, `accepts` the kinds of earlier case that let a
    legacy country continue, `warn_days` before an open country's status ends (0: never)."""

    sides: tuple[str, ...]
    accepts: tuple[str, ...]
    warn_days: int

    @classmethod
    def read(cls, table: Table) -> CountryOpen:
        """Read the parameters."""
        return cls(table.texts("sides", SIDES), table.texts("accepts"), table.number("warn_days", 0))


def country_open(rule: Rule[CountryOpen], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each partner country is open at the reference date, or continues from an earlier case."""
    for party in facts.parties:
        if party.country and party.side.value in rule.params.sides:
            yield from _country(rule, facts, party)


def _country(rule: Rule[CountryOpen], facts: ApplicationFacts, party: PartyFacts) -> Iterator[Finding]:
    where = f"parties.{party.key}.country"
    name, on = facts.country_name(party.country), facts.reference_date
    country = facts.country(party.country)
    if country is None or country.status is CountryStatus.CLOSED:
        yield rule.finding(
            "country.closed",
            N_("{country} is not one of the programme's countries on {on}."),
            N_("Choose a partner in a country that is open on the day of filing."),
            where, country=name, on=on,
        )  # fmt: skip
    elif country.status is CountryStatus.LEGACY and not _continues(rule, facts, party):
        yield rule.finding(
            "country.legacy_without_case",
            N_("{country} takes no new partnerships on {on}, only those that continue."),
            N_("Refer to an earlier case with a partner in {country}, or choose an open country."),
            where, country=name, on=on,
        )  # fmt: skip
    elif _closes_soon(rule, facts, country):
        yield rule.finding(
            "country.closing",
            N_("{country} is in the programme until {last_day} only."),
            N_("File the application no later than {last_day}."),
            where, Severity.WARN, country=name, last_day=country.valid_until or on,
        )  # fmt: skip


def _closes_soon(rule: Rule[CountryOpen], facts: ApplicationFacts, country: CountryFacts) -> bool:
    last_day = country.valid_until
    if last_day is None or (last_day - facts.reference_date).days >= rule.params.warn_days:
        return False
    after = facts.country(country.code, last_day + timedelta(days=1))
    return after is None or after.status is not country.status


def _continues(rule: Rule[CountryOpen], facts: ApplicationFacts, party: PartyFacts) -> bool:
    return any(
        case.country == party.country and case.kind in rule.params.accepts for case in facts.earlier_cases
    )


@dataclass(frozen=True, slots=True)
class CountryAmong:
    """`countries`, by their codes, that a call is for; `names` are their names for people."""

    countries: tuple[str, ...]
    names: tuple[Text, ...] = ()

    @classmethod
    def read(cls, table: Table) -> CountryAmong:
        """Read the parameters."""
        return cls(table.texts("countries"))


def country_among(rule: Rule[CountryAmong], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each partner country is one of those that the call is for."""
    for party in facts.parties:
        if party.side is not Side.INTERNATIONAL or not party.country:
            continue
        if party.country not in rule.params.countries:
            yield rule.finding(
                "country.not_in_call",
                N_("This call is not for {country}."),
                N_("Choose a partner in one of these countries: {countries}. Or wait for another call."),
                f"parties.{party.key}.country", country=facts.country_name(party.country),
                countries=rule.params.names or rule.params.countries,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ApplicantType:
    """`side` the rule is for, `legal_forms` that may apply on that side."""

    side: str
    legal_forms: tuple[str, ...]

    @classmethod
    def read(cls, table: Table) -> ApplicantType:
        """Read the parameters."""
        return cls(table.choice("side", SIDES), table.texts("legal_forms"))


def applicant_type(rule: Rule[ApplicantType], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each party on a side is a kind of organisation that may apply there."""
    allowed = rule.params.legal_forms
    for party in facts.parties:
        form = party.legal_form
        if party.side.value != rule.params.side or not form or form in allowed:
            continue
        yield rule.finding(
            "applicant.legal_form",
            N_("{party} is registered as “{form}”, which may not apply on this side ({side})."),
            N_("Apply through one of these: {allowed}. Others may take part without applying."),
            f"parties.{party.key}.legal_form",
            party=party.name,
            form=facts.legal_form_name(party.side, form),
            side=Term(SIDE_LABELS[party.side.value]),
            allowed=tuple(facts.legal_form_name(party.side, code) for code in allowed),
        )


@dataclass(frozen=True, slots=True)
class PartyCount:
    """`min` and `max` number of parties, counted on one `side` or, without it, in all."""

    side: str
    least: int
    most: int | None

    @classmethod
    def read(cls, table: Table) -> PartyCount:
        """Read the parameters."""
        side = table.choice("side", SIDES) if table.has("side") else ""
        return cls(side, table.number("min", 0), table.optional_number("max", least=1))


def party_count(rule: Rule[PartyCount], facts: ApplicationFacts) -> Iterator[Finding]:
    """The number of parties is within limits; judged as soon as there is any party."""
    side, least, most = rule.params.side, rule.params.least, rule.params.most
    found = sum(1 for party in facts.parties if party.side.value == side or not side)
    label = Term(SIDE_LABELS[side])
    if facts.parties and found < least:
        yield rule.finding(
            "parties.too_few",
            N_("Parties ({side}): {found}. The least number is {limit}."),
            N_("Invite one more organisation to the application."),
            "parties", side=label, found=found, limit=least,
        )  # fmt: skip
    if most is not None and found > most:
        yield rule.finding(
            "parties.too_many",
            N_("Parties ({side}): {found}. The greatest number is {limit}."),
            N_("Take out organisations that do not apply themselves; they may still take part."),
            "parties", side=label, found=found, limit=most,
        )  # fmt: skip
