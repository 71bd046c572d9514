"""Loading the demo, through the same actions that people's clicks call. Loading twice changes nothing."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import rich_click as click
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from samband.calls.actions import create_round, open_round
from samband.calls.queries import components, open_rounds
from samband.catalogue.actions import ProjectFacts, SourceFacts, save_imported_project
from samband.catalogue.queries import published
from samband.catalogue.states import Saved, Side
from samband.config.demo.pages import show_pages
from samband.config.demo.people import OFFICER, PASSWORD, PEOPLE, POLTAVA, Person, Place
from samband.config.demo.telling import tell
from samband.importing.actions import import_pages
from samband.people.actions import create_account, give_role, register_organisation
from samband.people.queries import find_organisation, person_by_email
from samband.rulebook.canonical import content_hash

BUDGET_FRAME = Decimal(3_000_000)


def load() -> str:
    """Load demo pages, people and an open round; return a line that says what there is.

    Refuses where demo mode is off: the demo password is known to everybody.
    """
    if not settings.DEMO:
        raise click.ClickException("Demo mode is off. Set SAMBAND_DEMO=1 where nobody works for real.")
    folder = settings.PROGRAMME / "demo"
    import_pages(sorted((folder / "pages").glob("*.txt")), actor=None)
    _translate(folder / "translations.csv")
    tell(folder / "told.toml")
    show_pages(folder, settings.PROGRAMME / "site")
    for person in PEOPLE:
        _person(person)
    _organisation(POLTAVA)
    code = _round(person_by_email(OFFICER.email))
    return f"{len(PEOPLE)} people, {published().count()} projects, round {code} open"


@transaction.atomic
def _person(person: Person) -> Any:
    user = person_by_email(person.email) or create_account(
        person.email, name=person.name, password=PASSWORD, language=person.language
    )
    for role in (person.role, *person.also):
        give_role(user, organisation=_organisation(person.place), role=role, actor=None)
    return user


def _organisation(place: Place) -> Any:
    return find_organisation(place.country, place.name) or register_organisation(
        place.name, country=place.country, kind=place.kind, actor=None, source="demo"
    )


def _translate(path: Path) -> int:
    """Give the imported projects Swedish titles and summaries; return how many changed."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    projects = {
        project.title_en: project for project in published().prefetch_related("partner_rows__organisation")
    }
    return sum(_translated(projects[row["title_en"]], row, path.name) for row in _known(rows, projects))


def _known(rows: Iterable[dict[str, str]], projects: dict[str, Any]) -> Iterable[dict[str, str]]:
    return (row for row in rows if row["title_en"] in projects)


def _translated(project: Any, row: dict[str, str], source: str) -> bool:
    partners = tuple((part.organisation, Side(part.side)) for part in project.partner_rows.all())
    outcome = save_imported_project(
        ProjectFacts(
            partners=partners,
            title_en=row["title_en"],
            title_sv=row["title_sv"],
            summary_sv=row["summary_sv"],
        ),
        source=SourceFacts(source=source, record_hash=content_hash(row).removeprefix("sha256:")),
        actor=None,
    )
    return outcome.saved is not Saved.UNCHANGED


def _round(officer: Any) -> str:
    """Return the code of an open inception round, opened now when there was none."""
    now = timezone.now()
    running = open_rounds(now).filter(component__code="inception").first()
    if running is None:
        component = components().get(code="inception")
        prepared = create_round(component, actor=officer, opens_at=now, budget_frame=BUDGET_FRAME)
        running = open_round(prepared, actor=officer)
    return running.code
