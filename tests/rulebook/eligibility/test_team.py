from dataclasses import replace

import pytest

from samband.rulebook.facts import Camp, TeamMemberFacts, TeamRole
from samband.rulebook.findings import Severity
from tests.rulebook.cases import EMPTY, SOUND, but, codes, only, rule, said, team_of

TEAM = rule(
    "team_composition", sides=["swedish", "international"], politicians_min=2, officials_min=1,
    officials_max=2, coordinators_min=1, coordinators_max=1, both_camps=True,
)  # fmt: skip
OURS = team_of("p1")
OFFICIAL = TeamMemberFacts("p2", TeamRole.OFFICIAL)
FIRST, SECOND, COORDINATOR = team_of("p2")


def theirs(*members: TeamMemberFacts) -> list[str]:
    return [code for code, where in codes(but(team=OURS + members), TEAM) if where.startswith("team.p2.")]


def test_a_sound_team() -> None:
    assert codes(SOUND, TEAM) == []


@pytest.mark.parametrize("facts", [EMPTY, but(team=()), but(team=OURS)])
def test_a_team_nobody_has_named_is_not_judged(facts: object) -> None:
    assert codes(facts, TEAM) == []  # type: ignore[arg-type]  # parametrised


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ((FIRST, COORDINATOR), ["team.too_few_politicians"]),
        ((FIRST, SECOND), ["team.too_few_officials", "team.too_few_coordinators"]),
        ((FIRST, SECOND, COORDINATOR, OFFICIAL), []),
        ((FIRST, SECOND, COORDINATOR, OFFICIAL, OFFICIAL), ["team.too_many_officials"]),
        ((FIRST, SECOND, OFFICIAL), ["team.too_few_coordinators"]),
        ((FIRST, SECOND, COORDINATOR, COORDINATOR), ["team.too_many_coordinators"]),
        ((FIRST, SECOND, SECOND, COORDINATOR), []),
        ((FIRST, FIRST, COORDINATOR), ["team.one_camp"]),
        ((FIRST, replace(FIRST, camp=Camp.NONE), COORDINATOR), []),
        ((FIRST, SECOND, COORDINATOR, TeamMemberFacts("p2", TeamRole.CIVIL_SOCIETY)), []),
    ],
)
def test_the_make_up_of_a_team(members: tuple[TeamMemberFacts, ...], expected: list[str]) -> None:
    assert theirs(*members) == expected


def test_the_finding_tells_the_number_and_the_difference() -> None:
    finding = only(but(team=(*OURS, COORDINATOR)), TEAM)
    assert finding.where == "team.p2.politicians"
    assert said(finding) == (
        "Team of Poltava City Council, elected representatives: 0. The least number is 2.",
        "Add to the team of Poltava City Council (elected representatives): 2.",
    )


def test_one_camp_is_advice() -> None:
    assert only(but(team=(FIRST, FIRST, COORDINATOR)), TEAM).severity is Severity.WARN


def test_project_managers_are_counted_where_the_rule_says() -> None:
    one_manager = rule("team_composition", sides=["swedish"], project_managers_min=1, project_managers_max=1)
    managed = but(team=tuple(replace(member, is_project_manager=True) for member in OURS))
    assert codes(SOUND, one_manager) == [("team.too_few_project_managers", "team.p1.project_managers")]
    assert codes(managed, one_manager) == [("team.too_many_project_managers", "team.p1.project_managers")]
