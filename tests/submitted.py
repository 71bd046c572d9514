"""A complete application, written, confirmed and submitted through the actions of its room."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

TEAM = (
    ("politician", "majority", ""),
    ("politician", "opposition", ""),
    ("official", "", "yes"),
)


def submitted_case(
    round_: Any, *, coordinator: Any, counterpart: Any, organisation: Any, partner: Any, **changes: str
) -> Any:
    """Return a case that both partners confirmed and the coordinator submitted."""
    from samband.applications.actions import accept, invite, save, start_case, submit
    from samband.applications.queries import get_visible, parties

    case = start_case(round_, organisation=organisation, partner=partner, language="en", actor=coordinator)
    own, other = parties(get_visible(coordinator, case.number))
    accept(
        invite(case, party=other, email=counterpart.email, language="en", actor=coordinator),
        actor=counterpart,
    )
    values = {**_facts(), **_shared_answers(case), **_team(own, coordinator)}
    save(case, actor=coordinator, values={**values, **_own_answers(case, own), **changes}, based_on=0)
    theirs = {**_own_answers(case, other), **_team(other, counterpart)}
    save(case, actor=counterpart, values=theirs, based_on=case.revision)
    _confirm_all(case, [(own, coordinator), (other, counterpart)])
    submit(case, actor=coordinator)
    return get_visible(coordinator, case.number)


def _confirm_all(case: Any, signers: list[tuple[Any, Any]]) -> None:
    from samband.applications.actions import confirm
    from samband.applications.states import Method

    for party, signer in signers:
        confirm(case, party=party, actor=signer, method=Method.CODE)


def _facts() -> dict[str, Any]:
    start = timezone.localdate() + timedelta(days=60)
    return {
        "title.sv": "Ungas röst i två kommuner",
        "title.en": "Young voices in two municipalities",
        "summary.sv": "Två kommuner prövar hur unga kan vara med och bestämma.",
        "summary.en": "Two municipalities try out how young people can take part in decisions.",
        "period.starts_on": start.isoformat(),
        "period.ends_on": (start + timedelta(days=300)).isoformat(),
        "budget.requested": "280000",
        "core_areas": ["participation"],
        "project_areas": ["leadership"],
        "goals": ["11"],
    }


def _questions(case: Any) -> list[Any]:
    from samband.calls.queries import form_of

    asked = form_of(case.round).questions
    return [question for question in asked if question.when.parties_min < 3 and question.kind != "files"]


def _answer(question: Any) -> Any:
    kinds = {"date": "2026-01-15", "money": "1000"}
    if question.kind == "multi":
        return [question.choices[0].code]
    if question.choices:
        return question.choices[0].code
    return kinds.get(str(question.kind), f"Answer to {question.id}.")


def _shared_answers(case: Any) -> dict[str, Any]:
    return {f"answers.{q.id}": _answer(q) for q in _questions(case) if q.filled_by != "each"}


def _own_answers(case: Any, party: Any) -> dict[str, Any]:
    return {f"answers.{q.id}.{party.key}": _answer(q) for q in _questions(case) if q.filled_by == "each"}


def _team(party: Any, person: Any) -> dict[str, Any]:
    found = {}
    for number, (function, affiliation, coordinates) in enumerate(TEAM):
        member = {
            "party": party.key, "name": f"{person.name} {number}", "function": function,
            "affiliation": affiliation, "is_coordinator": coordinates,
        }  # fmt: skip
        found.update({f"members.{party.key[0]}{number}.{name}": value for name, value in member.items()})
    return found
