"""Draws who may make which move, by asking the flows' own predicates about real people in a real case.

Everything happens in the database at hand, inside a transaction that is taken back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.rulebook.flow import Flow, Transition

PROGRAMME = Path(__file__).resolve().parent.parent / "programme"
FUNDERS = ("officer", "decision_maker", "finance_officer", "editor", "administrator")
YES, NO = "yes", "–"


@dataclass(frozen=True)
class Company:
    """Who is asked about, by the heading of their column, and the round and case that they are asked for."""

    people: dict[str, Any]
    round: Any
    case: Any
    funder: Any


def permissions_page(note: str) -> str:
    """Return a table for each flow: moves down, people across."""
    from samband.assessment.flow import HANDLING, WORK
    from samband.calls.flow import ROUND
    from samband.importing.flow import REVIEW

    lines = [
        "# Permissions",
        "",
        note,
        "",
        "Every “yes” is the answer of the predicate that the program itself asks before the move. What must hold",
        "besides, and what bars a person from one case, stands with [the flows](flows.md). Moves that nobody here",
        "may make are the program's own.",
        "",
    ]
    with transaction.atomic():
        company = gather()
        for title, flow, subject in (
            ("Rounds", ROUND, company.round),
            ("Cases: moves", HANDLING, company.case),
            ("Cases: work in the office", WORK, company.case),
            ("Imported names", REVIEW, None),
        ):
            lines += [f"## {title}", "", *_table(flow, subject, company.people), ""]
        lines += ["## Roles in organisations: who gives and takes which", ""]
        lines += [*_giving(company), ""]
        transaction.set_rollback(True)
    return "\n".join(lines).rstrip() + "\n"


def gather() -> Company:
    """Create people of every kind, and a case that some of them take part in, through the rooms' actions."""
    from samband.applications.actions import accept_as_new_person, invite, start_case
    from samband.applications.queries import parties
    from samband.calls.actions import create_round, load_programme, open_round
    from samband.calls.queries import components
    from samband.people.actions import register_organisation
    from samband.people.states import Kind, Role

    def organisation(name: str, country: str = "SE", kind: Kind = Kind.MUNICIPALITY) -> Any:
        return register_organisation(f"Permissions: {name}", country=country, kind=kind, actor=None)

    load_programme(PROGRAMME)
    home, funder = organisation("home"), organisation("funder", kind=Kind.FUNDER)
    coordinator = _person("coordinator", Role.COORDINATOR, home)
    stranger = _person("stranger", Role.COORDINATOR, organisation("elsewhere"))
    staff = {Role(role).label: _person(role, Role(role), funder) for role in FUNDERS}
    officer = staff[Role.OFFICER.label]
    inception = components().get(code="inception")
    opened = open_round(create_round(inception, actor=officer, opens_at=timezone.now()), actor=officer)
    case = start_case(
        opened, organisation=home, partner=organisation("abroad", "UA"), language="en", actor=coordinator
    )
    joined = [
        accept_as_new_person(
            invite(case, party=party, email=f"{party.key}@permissions.example", language="en", actor=coordinator),
            name=party.key, password="", language="en",
        )
        for party in parties(case)
    ]  # fmt: skip
    people = {
        "Coordinator of the case": coordinator,
        "Signatory there": _person("signatory", Role.SIGNATORY, home),
        "Contributor": joined[0], "Counterpart": joined[1],
        "Coordinator elsewhere": stranger, **{str(label): person for label, person in staff.items()},
    }  # fmt: skip
    return Company(people, opened, case, funder)


def _person(name: str, role: Any, organisation: Any) -> Any:
    from samband.people.actions import create_account, give_role

    person = create_account(f"{name}@permissions.example", name=name, password=None, language="en")
    give_role(person, organisation=organisation, role=role, actor=None)
    return person


def _table(flow: Flow, subject: Any, people: dict[str, Any]) -> Iterator[str]:
    yield f"| move | {' | '.join(people)} |"
    yield f"|---|{'---|' * len(people)}"
    for move in flow.transitions:
        yield f"| {move.label} | {' | '.join(_answer(move, person, subject) for person in people.values())} |"


def _giving(company: Company) -> Iterator[str]:
    """Yield who may give each role, in the case's own organisation and at the funder."""
    from samband.people.policies import roles_given_by
    from samband.people.queries import roles_in

    yield f"| role | {' | '.join(company.people)} |"
    yield f"|---|{'---|' * len(company.people)}"
    for organisation in (company.case.organisation, company.funder):
        given = [roles_given_by(person, organisation) for person in company.people.values()]
        for role in roles_in(organisation):
            yield f"| {role.label} | {' | '.join(YES if role in roles else NO for roles in given)} |"


def _answer(move: Transition, person: Any, subject: Any) -> str:
    return YES if move.may(person, subject) else NO
