"""The rule about the team: politicians, officials, coordinator and both political camps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samband.rulebook.eligibility.parties import SIDES
from samband.rulebook.facts import ApplicationFacts, Camp, PartyFacts, TeamMemberFacts, TeamRole
from samband.rulebook.findings import N_, Finding, Severity, Term
from samband.rulebook.parsing import Table
from samband.rulebook.rules import Rule

GROUPS = {
    "politicians": N_("elected representatives"),
    "officials": N_("officials"),
    "coordinators": N_("coordinators"),
    "project_managers": N_("project managers"),
}


@dataclass(frozen=True, slots=True)
class TeamComposition:
    """For each party on `sides`: `<group>_min` and `<group>_max` for the groups politicians,
    officials, coordinators and project_managers; `both_camps` asks, as advice only, that
    majority and opposition are both there."""

    sides: tuple[str, ...]
    limits: tuple[tuple[str, int, int | None], ...]
    both_camps: bool

    @classmethod
    def read(cls, table: Table) -> TeamComposition:
        """Read the parameters."""
        limits = tuple(
            (group, table.number(f"{group}_min", 0), table.optional_number(f"{group}_max"))
            for group in GROUPS
        )
        return cls(table.texts("sides", SIDES), limits, table.flag("both_camps"))


def team_composition(rule: Rule[TeamComposition], facts: ApplicationFacts) -> Iterator[Finding]:
    """Each party's team has the right make-up; judged once the party has named somebody."""
    for party in facts.parties:
        team = [member for member in facts.team if member.party == party.key]
        if team and party.side.value in rule.params.sides:
            for group, least, most in rule.params.limits:
                yield from _count(rule, party, group, _size(group, team), least, most)
            yield from _camps(rule, party, team)


def _size(group: str, team: list[TeamMemberFacts]) -> int:
    match group:
        case "politicians":
            return sum(member.role is TeamRole.POLITICIAN for member in team)
        case "officials":
            return sum(member.role is TeamRole.OFFICIAL for member in team)
        case "coordinators":
            return sum(member.is_coordinator for member in team)
        case _:
            return sum(member.is_project_manager for member in team)


def _count(
    rule: Rule[TeamComposition], party: PartyFacts, group: str, found: int, least: int,
    most: int | None,
) -> Iterator[Finding]:  # fmt: skip
    where, label = f"team.{party.key}.{group}", Term(GROUPS[group])
    if found < least:
        yield rule.finding(
            f"team.too_few_{group}",
            N_("Team of {party}, {group}: {found}. The least number is {limit}."),
            N_("Add to the team of {party} ({group}): {difference}."),
            where, party=party.name, group=label, found=found, limit=least,
            difference=least - found,
        )  # fmt: skip
    if most is not None and found > most:
        yield rule.finding(
            f"team.too_many_{group}",
            N_("Team of {party}, {group}: {found}. The greatest number is {limit}."),
            N_("Take out of the team of {party} ({group}): {difference}."),
            where, party=party.name, group=label, found=found, limit=most,
            difference=found - most,
        )  # fmt: skip


def _camps(rule: Rule[TeamComposition], party: PartyFacts, team: list[TeamMemberFacts]) -> Iterator[Finding]:
    camps = [member.camp for member in team if member.role is TeamRole.POLITICIAN]
    if not rule.params.both_camps or len(camps) < 2 or Camp.NONE in camps or len(set(camps)) > 1:
        return
    yield rule.finding(
        "team.one_camp",
        N_("All elected representatives in the team of {party} sit on the same political side."),
        N_("If possible, let one come from the majority and one from the opposition."),
        f"team.{party.key}.politicians", Severity.WARN, party=party.name,
    )  # fmt: skip
