"""A world with one case in each state, made through the actions, and everybody who might look at it."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from samband.applications import actions as applicants
from samband.applications.queries import get_mine, parties
from samband.applications.states import Method
from samband.assessment import actions as office
from samband.assessment.queries import get_office_case
from samband.assessment.states import Advice
from tests.assessment.conftest import score_all, sek
from tests.cast import coordinator_of, organisation, with_role
from tests.environment import ROOT
from tests.rounds import draft_round, opened_round
from tests.submitted import submitted_case

ACTORS = ("anonymous", "stranger", "counterpart", "coordinator", "officer", "second_officer",
          "decision_maker", "finance_officer", "editor")  # fmt: skip
DRAFT, AWAITING, SUBMITTED, REGISTERED = "draft", "awaiting_signatures", "submitted", "registered"
CHECK, SUPPLEMENTATION, ASSESSMENT = "formal_check", "supplementation", "assessment"
READY, GRANTED, REJECTED = "ready_for_decision", "granted", "rejected"
HANDED_IN = (SUBMITTED, REGISTERED, CHECK, SUPPLEMENTATION, ASSESSMENT, READY, GRANTED, REJECTED)
STATES = (DRAFT, AWAITING, *HANDED_IN)
INVITED = "ivan.invited@example.org"
PLANTED = {
    DRAFT: {"title.en": "CANARY-title", "summary.en": "CANARY-summary", "answers.how_met": "CANARY-begun"},
    GRANTED: {
        "answers.how_met": "CANARY-answer",
        "answers.local_democracy.swedish": "CANARY-own",
        "members.s0.name": "CANARY-member",
    },
}
"""What the applicants wrote that not everybody may read; what the office wrote is planted on the way."""


@dataclass
class World:
    """The people by role, the cases by state, and the makers that bring a case there."""

    people: dict[str, Any]
    kalmar: Any
    poltava: Any
    round: Any = None
    prepared: Any = None
    item: Any = None
    waiting: Any = None
    token: str = ""
    project: Any = None
    letter: Any = None
    colleague: Any = None
    asked: Any = None
    membership_token: str = ""
    assignment: Any = None
    cases: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        """Return a person by role."""
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    def case_in(self, state: str, **changes: Any) -> Any:
        """Make one more case, in this state; `changes` are values of its application."""
        make = _begun if state in (DRAFT, AWAITING) else _handed_in
        self.cases[state] = case = make(self, state, changes)
        return case


def people(funder: Any, kalmar: Any, poltava: Any, falun: Any) -> dict[str, Any]:
    """Create one person for each actor but the anonymous one."""
    return {
        "stranger": with_role("Sten Stranger", falun, "coordinator"),
        "counterpart": with_role("Petro Counterpart", poltava, "counterpart"),
        "coordinator": coordinator_of(kalmar),
        "officer": with_role("Olle Officer", funder, "officer"),
        "second_officer": with_role("Siv Second", funder, "officer"),
        "decision_maker": with_role("Disa Decider", funder, "decision_maker"),
        "finance_officer": with_role("Frans Finance", funder, "finance_officer"),
        "editor": with_role("Edit Editor", funder, "editor"),
    }


def with_rounds(world: World) -> World:
    """Open one round and prepare another."""
    world.round = opened_round(world.officer)
    world.prepared = draft_round(world.officer)
    return world


def with_waiting_name(world: World) -> World:
    """Let a name wait for a decision, written straight into the tables: matching loads every place."""
    from samband.importing.models import ImportedRecord, ReviewItem

    record = ImportedRecord.objects.create(
        identity="1", source="page.txt", line=1, kind="project", language="en", title="Safe parks",
        data={}, reading={}, hash="1", imported_at=timezone.now(),
    )  # fmt: skip
    world.item = ReviewItem.objects.create(
        record=record, field="international", text="Zzyzxville", spelling="zzyzxville", country="KE",
        why="unknown",
    )  # fmt: skip
    return world


def with_invitation(world: World) -> World:
    """Invite a person to the draft who has not answered yet."""
    from samband.foundation.mail.queries import letters

    case = world.cases[DRAFT]
    _own, other = parties(get_mine(world.coordinator, case.number))
    world.waiting = applicants.invite(
        case, party=other, email=INVITED, language="en", actor=world.coordinator
    )
    world.token = letters().get(to=INVITED).secret.rstrip("/").rpartition("/")[2]
    return world


def with_colleagues(world: World) -> World:
    """Let an organisation have one more person, and another who has not answered the invitation."""
    from samband.foundation.mail.queries import letters
    from samband.people.actions import invite_person
    from samband.people.states import Role

    world.colleague = with_role("Kim Contributor", world.kalmar, "contributor")
    world.asked = invite_person(
        world.kalmar, role=Role.CONTROLLER, email="cay.asked@example.org", language="en",
        actor=world.coordinator,
    )  # fmt: skip
    world.membership_token = letters().get(intent="people.invitation").secret.rstrip("/").rpartition("/")[2]
    return world


def whole_world() -> World:
    """Make everybody, rounds, a case in each state, an open invitation, a waiting name, a public project."""
    from samband.calls.actions import load_programme
    from samband.catalogue.queries import published
    from samband.foundation.mail.queries import letters_about

    load_programme(ROOT / "programme")
    kalmar, poltava = organisation("Kalmar kommun", "SE"), organisation("Poltava", "UA")
    cast = people(
        organisation("The funder", "SE", "funder"), kalmar, poltava, organisation("Falu kommun", "SE")
    )
    world = with_rounds(World(cast, kalmar, poltava))
    for state in STATES:
        world.case_in(state, **PLANTED.get(state, {}))
    granted = get_office_case(world.officer, world.cases[GRANTED].number)
    world.project = published().get(case_number=granted.number)
    world.letter = letters_about(granted.audit_key).filter(intent="assessment.decision").first()
    world.assignment = granted.assignments.get(officer=world.officer)
    return with_waiting_name(with_colleagues(with_invitation(world)))


def _begun(world: World, state: str, changes: dict[str, Any]) -> Any:
    case = applicants.start_case(
        world.round, organisation=world.kalmar, partner=world.poltava, language="en",
        actor=world.coordinator,
    )  # fmt: skip
    own, other = parties(get_mine(world.coordinator, case.number))
    invitation = applicants.invite(
        case, party=other, email=world.counterpart.email, language="en", actor=world.coordinator
    )
    applicants.accept(invitation, actor=world.counterpart)
    values = {"title.en": "A draft about pipes", **changes}
    applicants.save(case, actor=world.coordinator, values=values, based_on=0)
    if state == AWAITING:
        _until_signatures(world, case, own)
    return get_mine(world.coordinator, case.number)


def _until_signatures(world: World, case: Any, own: Any) -> None:
    """Let one partner of a complete application confirm it, so that the other is waited for."""
    from tests.applications.making import filled

    filled(case, world.coordinator, world.counterpart)
    applicants.confirm(
        get_mine(world.coordinator, case.number), party=own, actor=world.coordinator, method=Method.CODE
    )


def _handed_in(world: World, state: str, changes: dict[str, Any]) -> Any:
    case = submitted_case(
        world.round, coordinator=world.coordinator, counterpart=world.counterpart,
        organisation=world.kalmar, partner=world.poltava, **changes,
    )  # fmt: skip
    for reached, step in _STEPS:
        if HANDED_IN.index(reached) <= HANDED_IN.index(state) and state not in _SIDE.get(reached, ()):
            step(world, get_office_case(world.officer, case.number))
    return get_mine(world.coordinator, case.number)


def _register(world: World, case: Any) -> None:
    office.register(case, actor=world.officer)


def _check(world: World, case: Any) -> None:
    office.start_formal_check(case, actor=world.officer)
    point = office.add_point(case, actor=world.officer, text="CANARY-point")
    answer = office.PointAnswer(is_met=True, comment="CANARY-comment")
    office.save_checklist(case, actor=world.officer, answers={point.pk: answer})


def _supplement(world: World, case: Any) -> None:
    office.request_supplementation(
        case, actor=world.officer, questions=["how_met", "budget"], message="Tell us more.",
        due_on=timezone.localdate() + timedelta(days=14),
    )  # fmt: skip


def _assess(world: World, case: Any) -> None:
    office.pass_formal_check(case, actor=world.officer)
    for scorer in (world.officer, world.second_officer):
        office.assign(case, actor=world.officer, officer=scorer)
    score_all(get_office_case(world.officer, case.number), world.officer, text="CANARY-score")


def _ready(world: World, case: Any) -> None:
    score_all(case, world.second_officer, text="CANARY-score")
    office.declare_conflict(case, actor=world.finance_officer, reason="CANARY-conflict")
    office.recommend(
        case, actor=world.officer, advice=Advice.GRANT, text="CANARY-advice", amount=sek(250_000)
    )
    office.finish_assessment(get_office_case(world.officer, case.number), actor=world.officer)


def _grant(world: World, case: Any) -> None:
    office.grant(case, actor=world.decision_maker, reasons="CANARY-reasons", amount=sek(250_000))


def _reject(world: World, case: Any) -> None:
    office.reject(case, actor=world.decision_maker, reasons="CANARY-reasons")


_STEPS = (
    (REGISTERED, _register), (CHECK, _check), (SUPPLEMENTATION, _supplement), (ASSESSMENT, _assess),
    (READY, _ready), (GRANTED, _grant), (REJECTED, _reject),
)  # fmt: skip
_SIDE = {SUPPLEMENTATION: HANDED_IN[4:], GRANTED: (REJECTED,)}
"""Steps that a case on its way to these states does not take."""
