"""Makes cases and fills them in, through the actions only."""

from datetime import UTC, datetime
from typing import Any

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def fresh(case: Any) -> Any:
    """Read the case again."""
    from samband.applications.queries import cases, with_people

    return with_people(cases()).get(pk=case.pk)


def party(case: Any, key: str) -> Any:
    """Return a party by its key."""
    from samband.applications.queries import parties

    return next(row for row in parties(fresh(case)) if row.key == key)


def joined(case: Any, coordinator: Any, person: Any) -> Any:
    """Invite a person for Poltava and let them accept."""
    from samband.applications.actions import accept, invite

    invitation = invite(
        case, party=party(case, "international"), email=person.email, language="en", actor=coordinator
    )
    accept(invitation, actor=person)
    return fresh(case)


def put(case: Any, actor: Any, values: dict[str, Any], *, based_on: Any = None, page: str = "") -> Any:
    """Save values on the latest revision, or on the one given."""
    from samband.applications.actions import save

    now = fresh(case)
    base = now.revision if based_on is None else based_on
    return save(now, actor=actor, values=values, based_on=base, page=page)


def member(key: str, party: str, name: str, function: str, affiliation: str = "", lead: bool = False) -> dict:
    """Return the values of one person in a team."""
    values = {"party": party, "name": name, "function": function, "affiliation": affiliation,
              "is_coordinator": "yes" if lead else ""}  # fmt: skip
    return {f"members.{key}.{attribute}": value for attribute, value in values.items()}


def team(party: str, digit: str) -> dict[str, str]:
    """Return a team that meets the rules: two politicians of both camps and a coordinating official."""
    return {
        **member(f"m-{digit}0000001", party, "Ann Official", "official", lead=True),
        **member(f"m-{digit}0000002", party, "Maj Majority", "politician", "majority"),
        **member(f"m-{digit}0000003", party, "Opo Opposition", "politician", "opposition"),
    }


def answers(case: Any, key: str | None) -> dict[str, Any]:
    """Return an answer to every question: the shared ones (None), or those of one party."""
    from samband.applications.queries import sections

    values: dict[str, Any] = {}
    for section in sections(fresh(case)):
        for field in section.fields:
            if (
                field.kind == "files"
                or not field.path.startswith("answers.")
                or (field.party.key if field.party else None) != key
            ):
                continue
            values[field.path] = _answer(field)
    return values


def _answer(field: Any) -> Any:
    if field.is_list:
        return [field.options[0][0]]
    if field.options:
        return field.options[0][0]
    return {"date": "2026-10-01", "money": "1000"}.get(field.kind, "We have thought about this.")


FACTS = {
    "title.sv": "Ungas röst i staden", "title.en": "Young voices in the city",
    "summary.sv": "Två kommuner lär av varandra.", "summary.en": "Two municipalities learn together.",
    "period.starts_on": "2027-01-01", "period.ends_on": "2027-12-31", "budget.requested": "220000",
    "core_areas": ["participation"], "project_areas": [], "goals": ["16"],
}  # fmt: skip


def filled(case: Any, coordinator: Any, counterpart: Any) -> Any:
    """Fill in everything, each partner its own part."""
    from samband.catalogue.queries import areas

    area = areas().order_by("code").first().code
    put(case, coordinator, {**FACTS, "project_areas": [area]})
    put(case, coordinator, {**team("swedish", "1"), **answers(case, None), **answers(case, "swedish")})
    put(case, counterpart, {**team("international", "2"), **answers(case, "international")})
    return fresh(case)


def confirmed_by_both(case: Any, coordinator: Any, counterpart: Any) -> None:
    """Confirm for both parties."""
    from samband.applications.actions import confirm
    from samband.applications.states import Method

    confirm(fresh(case), party=party(case, "swedish"), actor=coordinator, method=Method.CODE)
    confirm(fresh(case), party=party(case, "international"), actor=counterpart, method=Method.CODE)


def verbs(case: Any) -> list[str]:
    """Return what the audit log says has happened, oldest first."""
    from samband.foundation.audit.queries import history

    return [entry.verb for entry in history(case.audit_key)]


def refused(call: Any, *args: Any, **kwargs: Any) -> list[str]:
    """Return the codes of the findings with which an action refuses."""
    import pytest

    from samband.foundation.flow.actions import Refused

    with pytest.raises(Refused) as refusal:
        call(*args, **kwargs)
    return [finding.code for finding in refusal.value.verdict.refusals]
