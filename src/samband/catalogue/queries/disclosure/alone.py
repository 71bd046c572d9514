"""One public project by itself, read in as few queries as its page allows."""

from typing import Any

from django.db.models import CharField, Prefetch, Q, Value
from django.db.models.functions import Cast

from samband.catalogue.models import Project, ProjectPartner
from samband.catalogue.queries.disclosure.projects import ShownProject, disclose, published
from samband.catalogue.queries.disclosure.told import KINDS, Told, told
from samband.catalogue.states import Sensitivity
from samband.foundation.access.queries import one_or_404

SUBJECTS = ("areas", "themes", "goals", "networks", "core_areas")


def get_published(slug: str) -> Project:
    """Return the public project with this address, or raise 404.

    A protected project answers to its neutral address alone.
    """
    protected = Q(partnership__sensitivity=Sensitivity.PROTECTED)
    here = (~protected & Q(slug=slug)) | (protected & Q(public_slug=slug))
    partners = ProjectPartner.objects.select_related("organisation__seat__place__region")
    rows = published().select_related("partnership", "grant")
    return one_or_404(rows.prefetch_related(Prefetch("partner_rows", partners)).filter(here))


def disclose_alone(slug: str) -> tuple[ShownProject, Told]:
    """Return what may be shown of the public project with this address, or raise 404.

    Kinds of which the project has nothing cost no query; other names of partners and places are not told.
    """
    row = get_published(slug)
    codes, kinds = _held(row)
    return disclose(row, codes=codes, other_names=False), told(row, kinds)


def _held(project: Project) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return a project's subjects by field, and the kinds of which there is something to tell: one query."""
    rows = [*(_codes(project, field) for field in SUBJECTS), *(_there(project, kind) for kind in KINDS)]
    found: dict[str, list[str]] = {name: [] for name in (*SUBJECTS, *KINDS)}
    for name, code in rows[0].union(*rows[1:]):
        found[name].append(code)
    codes = {field: tuple(sorted(found[field], key=int if field == "goals" else str)) for field in SUBJECTS}
    return codes, [kind for kind in KINDS if found[kind]]


def _codes(project: Project, field: str) -> Any:
    manager = getattr(project, field)
    rows = manager.through._default_manager.filter(project=project)
    return rows.values_list(_text(field), Cast(f"{manager.target_field_name}_id", CharField()))


def _there(project: Project, kind: str) -> Any:
    return getattr(project, kind).order_by().values_list(_text(kind), _text(""))


def _text(value: str) -> Any:
    return Value(value, output_field=CharField())
