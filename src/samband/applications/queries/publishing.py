"""What a granted application gives to the public catalogue."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samband.applications.models import Case
from samband.applications.queries.content import content
from samband.people.queries import Organisation


@dataclass(frozen=True, slots=True)
class PublicProject:
    """The parts of an application that are published when it is granted; nothing else ever is."""

    case_number: str
    round_code: str
    component: str
    titles: dict[str, str]
    summaries: dict[str, str]
    partners: list[tuple[Organisation, str]]
    starts_on: date | None
    ends_on: date | None
    core_areas: list[str]
    areas: list[str]
    goals: list[int]
    requested: Decimal | None
    currency: str


def public_project(case: Case) -> PublicProject:
    """Return what is to be published: titles and summaries by language, partners with their sides."""
    loaded = content(case)
    application = loaded.application
    return PublicProject(
        case_number=case.number,
        round_code=case.round.code,
        component=case.round.component.code,
        titles={"sv": application.title_sv, "en": application.title_en},
        summaries={"sv": application.summary_sv, "en": application.summary_en},
        partners=[(party.organisation, party.side) for party in loaded.parties],
        starts_on=application.starts_on,
        ends_on=application.ends_on,
        core_areas=loaded.choices.get("core_areas", []),
        areas=loaded.choices.get("project_areas", []),
        goals=[int(code) for code in loaded.choices.get("goals", [])],
        requested=application.requested,
        currency=application.currency,
    )
