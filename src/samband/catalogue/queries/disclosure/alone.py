"""One public project by itself, read in as few queries as its page allows."""

from typing import Any, cast

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast
from django.http import Http404

from samband.catalogue.models import Project, ProjectPartner, SourceReference
from samband.catalogue.queries.disclosure.projects import ShownProject, disclose, published
from samband.catalogue.queries.disclosure.told import KINDS, Told, told
from samband.catalogue.states import Sensitivity
from samband.foundation.access.prepared import Prepared

SUBJECTS = ("areas", "themes", "goals", "networks", "core_areas")


def get_published(slug: str) -> Project:
    """Return the public project with this address, or raise 404.

    A protected project answers to its neutral address alone.
    """
    found = PUBLISHED.objects(slug)
    if not found:
        raise Http404
    return cast(Project, found[0])


def disclose_alone(slug: str) -> tuple[ShownProject, Told]:
    """Return what may be shown of the public project with this address, or raise 404.

    Kinds of which the project has nothing cost no query; other names of partners and places are not told.
    """
    row = get_published(slug)
    codes, kinds = _held(row)
    beside = {"partner_rows": PARTNERS.objects(row.pk), "sources": SOURCES.objects(row.pk)}
    return disclose(row, codes=codes, beside=beside, other_names=False), told(row, kinds)


def _held(project: Project) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return a project's subjects by field, and the kinds of which there is something to tell: one query."""
    found: dict[str, list[str]] = {name: [] for name in (*SUBJECTS, *KINDS)}
    for name, code in HELD.rows(project.pk):
        found[name].append(code)
    codes = {field: tuple(sorted(found[field], key=int if field == "goals" else str)) for field in SUBJECTS}
    return codes, [kind for kind in KINDS if found[kind]]


def _here(slug: str) -> Any:
    protected = Q(partnership__sensitivity=Sensitivity.PROTECTED)
    here = (~protected & Q(slug=slug)) | (protected & Q(public_slug=slug))
    return published().select_related("partnership", "grant").filter(here)


def _partners(number: int) -> Any:
    rows = ProjectPartner.objects.filter(project_id=number)
    return rows.select_related("organisation__seat__place__region")


def _of_project(number: int) -> Any:
    project = Project(pk=number)
    rows = [*(_codes(project, field) for field in SUBJECTS), *(_there(project, kind) for kind in KINDS)]
    return rows[0].union(*rows[1:])


def _codes(project: Project, field: str) -> Any:
    manager = getattr(project, field)
    rows = manager.through._default_manager.filter(project=project)
    return rows.values_list(_text(field), Cast(f"{manager.target_field_name}_id", CharField()))


def _there(project: Project, kind: str) -> Any:
    return getattr(project, kind).order_by().values_list(_text(kind), _text(""))


def _text(value: str) -> Any:
    return Value(value, output_field=CharField())


PUBLISHED = Prepared(_here, "the slug of a project")
PARTNERS = Prepared(_partners, 2_000_000_001)
SOURCES = Prepared(lambda number: SourceReference.objects.filter(project_id=number), 2_000_000_001)
HELD = Prepared(_of_project, 2_000_000_001)
