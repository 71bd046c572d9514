"""Writing a project's rows: columns, partners and codes."""

from django.db.models import Model
from django.utils import timezone

from samband.catalogue.actions.slugs import free_slug
from samband.catalogue.facts import ProjectFacts, RefusedRecord
from samband.catalogue.models import (
    CoreArea,
    Goal,
    Network,
    Partnership,
    Project,
    ProjectArea,
    ProjectPartner,
    Theme,
)

COLUMNS = ("title_sv", "title_en", "summary_sv", "summary_en", "component", "starts_on", "ends_on")
CODES: tuple[tuple[str, type[Model]], ...] = (
    ("areas", ProjectArea), ("themes", Theme), ("goals", Goal), ("networks", Network), ("core_areas", CoreArea),
)  # fmt: skip


def check(facts: ProjectFacts) -> None:
    """Raise `RefusedRecord` for a record without title, with a period backwards or an unknown code."""
    if not (facts.title_sv.strip() or facts.title_en.strip()):
        raise RefusedRecord("A project needs a title in Swedish or English.")
    if facts.starts_on and facts.ends_on and facts.ends_on < facts.starts_on:
        raise RefusedRecord(f"The period ends ({facts.ends_on}) before it starts ({facts.starts_on}).")
    for name, model in CODES:
        codes = set(getattr(facts, name))
        unknown = codes - set(model._default_manager.in_bulk(list(codes)))
        if unknown:
            listed = ", ".join(sorted(map(str, unknown)))
            raise RefusedRecord(f"{name}: {listed} is in no codelist. Load the programme first.")


def create_project(facts: ProjectFacts, partnership: Partnership, *, case_number: str = "") -> Project:
    """Create and publish the project with its partners and codes. The facts are checked already."""
    title = _short(facts.title_en or facts.title_sv)
    project = Project.objects.create(
        slug=free_slug(Project, title),
        partnership=partnership,
        case_number=case_number,
        published_at=timezone.now(),
        **{column: getattr(facts, column) for column in COLUMNS},
    )
    ProjectPartner.objects.bulk_create(
        ProjectPartner(project=project, organisation=organisation, side=side)
        for organisation, side in facts.partners
    )
    _add_codes(project, facts)
    return project


def complete(project: Project, facts: ProjectFacts, *, replace: bool) -> None:
    """Fill what the project lacks from the facts and add their codes; `replace` lets them overwrite."""
    for column in COLUMNS:
        value = getattr(facts, column)
        if value and (replace or not getattr(project, column)):
            setattr(project, column, value)
    if project.starts_on and project.ends_on and project.ends_on < project.starts_on:
        raise RefusedRecord(f"{project}: with this record the period would end before it starts.")
    project.save(update_fields=COLUMNS)
    _add_codes(project, facts)


def same_title(partnership: Partnership, facts: ProjectFacts) -> Project | None:
    """Return the partnership's project that has the same title in the same language, or None."""
    wanted = {("sv", _plain(facts.title_sv)), ("en", _plain(facts.title_en))}
    for project in partnership.projects.order_by("pk"):
        has = {("sv", _plain(project.title_sv)), ("en", _plain(project.title_en))}
        if any(title for _language, title in wanted & has):
            return project
    return None


def _add_codes(project: Project, facts: ProjectFacts) -> None:
    for name, _model in CODES:
        codes = getattr(facts, name)
        if codes:
            getattr(project, name).add(*codes)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _short(title: str) -> str:
    """Leave out what follows a long dash, so that an address stays short."""
    head = title.split(" — ")[0].strip()
    return head or title
