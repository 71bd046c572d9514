"""Fills the office with generated cases: drafts, submitted ones, under assessment, decided."""

import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from samband.applications import states
from samband.applications.models import (
    Answer,
    Application,
    Case,
    CaseSeries,
    Participation,
    Party,
    TeamMember,
)
from samband.assessment.models import Handling
from samband.calls.actions import create_round, open_round
from samband.calls.queries import components
from samband.foundation.audit.actions import record
from samband.people.actions import create_account, give_role, register_organisation
from samband.people.models import Organisation
from samband.people.states import Kind, Role
from samband.workspace.actions import rebuild_case_index

START = datetime(2020, 1, 1, 8, tzinfo=UTC)
SHARES = {
    states.DRAFT: 6, states.SUBMITTED: 5, states.REGISTERED: 4, states.FORMAL_CHECK: 5,
    states.SUPPLEMENTATION: 4, states.ASSESSMENT: 8, states.READY_FOR_DECISION: 4, states.GRANTED: 44,
    states.REJECTED: 14, states.WITHDRAWN: 6,
}  # fmt: skip
QUESTIONS = ("local_democracy", "security", "how_met", "anchoring", "problem", "learning")
TEXT = "Vi vill att fler invånare får vara med och bestämma. " * 12
LONG_HISTORY = 300
"""Audit entries on the case whose page is measured: what a case gathers in three years."""


@transaction.atomic
def fill(count: int) -> dict[str, Any]:
    """Create people, rounds and `count` cases; return whom and what the measured pages need."""
    dice = random.Random(20241101)
    officer, coordinator = _people()
    rounds = _rounds(officer)
    swedish = list(Organisation.objects.filter(country="SE", kind=Kind.MUNICIPALITY)[:290])
    abroad = list(Organisation.objects.exclude(country="SE")[:600])
    cases = [_case(dice, number, rounds, swedish, coordinator) for number in range(1, count + 1)]
    Case.objects.bulk_create(cases, batch_size=2_000)
    CaseSeries.objects.update_or_create(year=2025, defaults={"last": count})
    _contents(dice, cases, abroad, coordinator, officer)
    rebuild_case_index()
    drafts = [case for case in cases if case.state == states.DRAFT]
    assessed = [case for case in cases if case.state == states.ASSESSMENT]
    for step in range(LONG_HISTORY):
        record(assessed[0].audit_key, "applications.saved", actor=coordinator, data={"revision": step})
    return {
        "officer": officer, "coordinator": coordinator,
        "draft": drafts[0].number, "assessed": assessed[0].number,
    }  # fmt: skip


def _people() -> tuple[Any, Any]:
    funder = register_organisation("The funder", country="SE", kind=Kind.FUNDER, actor=None)
    home = Organisation.objects.filter(country="SE", kind=Kind.MUNICIPALITY).order_by("pk").first()
    officer = create_account("officer@example.org", name="Bench Officer", password=None, language="sv")
    coordinator = create_account("coordinator@example.org", name="Bench Writer", password=None, language="sv")
    give_role(officer, organisation=funder, role=Role.OFFICER, actor=None)
    give_role(coordinator, organisation=home, role=Role.COORDINATOR, actor=None)
    return officer, coordinator


def _rounds(officer: Any) -> list[Any]:
    component = components().get(code="inception")
    rounds = []
    for year in (2024, 2025, 2026):
        opens = datetime(year, 1, 1, tzinfo=UTC)
        rounds.append(open_round(create_round(component, actor=officer, opens_at=opens), actor=officer))
    return rounds


def _case(dice: random.Random, number: int, rounds: list[Any], swedish: list[Any], writer: Any) -> Case:
    state = dice.choices(list(SHARES), list(SHARES.values()))[0]
    started = START + timedelta(hours=number * 5)
    submitted = None if state == states.DRAFT else started + timedelta(days=30)
    return Case(
        number=f"K-2025-{number:05d}", round=dice.choice(rounds), organisation=dice.choice(swedish),
        state=state, started_by=writer, created_at=started, submitted_at=submitted,
        registered_at=submitted and submitted + timedelta(days=2), revision=40,
    )  # fmt: skip


def _contents(dice: random.Random, cases: list[Case], abroad: list[Any], writer: Any, officer: Any) -> None:
    Application.objects.bulk_create([_application(dice, case) for case in cases], batch_size=2_000)
    own = [Party(case=case, organisation=case.organisation, side="swedish", key="swedish") for case in cases]
    other = [
        Party(case=case, organisation=dice.choice(abroad), side="international", key="international")
        for case in cases
    ]
    Party.objects.bulk_create([*own, *other], batch_size=2_000)
    Participation.objects.bulk_create(
        [Participation(case=party.case, user=writer, party=party, role="coordinator") for party in own],
        batch_size=2_000,
    )
    TeamMember.objects.bulk_create(
        [member for party in (*own, *other) for member in _team(party)], batch_size=2_000
    )
    Answer.objects.bulk_create(
        [Answer(case=case, question=question, party_key="", language="sv", text=TEXT, revision=7)
         for case in cases for question in QUESTIONS],
        batch_size=2_000,
    )  # fmt: skip
    handled = [case for case in cases if case.state not in (states.DRAFT, states.SUBMITTED)]
    Handling.objects.bulk_create([Handling(case=case, officer=officer) for case in handled], batch_size=2_000)


def _application(dice: random.Random, case: Case) -> Application:
    topic = dice.choice(
        ("Medborgardialog", "Avfall", "Ungas inflytande", "Vatten", "Jämställdhet", "Beredskap")
    )
    return Application(
        case=case, language="sv", title_sv=f"{topic} {case.number}", title_en=f"Dialogue {case.number}",
        summary_sv=TEXT, summary_en=TEXT, starts_on=case.created_at.date() + timedelta(days=90),
        ends_on=case.created_at.date() + timedelta(days=400), requested=Decimal(dice.randrange(100, 300) * 1_000),
    )  # fmt: skip


def _team(party: Party) -> list[TeamMember]:
    functions = (("politician", "majority"), ("politician", "opposition"), ("official", ""))
    return [
        TeamMember(case=party.case, party=party, key=f"{party.key}-{number}", name=f"Member {number}",
                   function=function, affiliation=affiliation, is_coordinator=function == "official")
        for number, (function, affiliation) in enumerate(functions, 1)
    ]  # fmt: skip
