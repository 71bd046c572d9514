"""How much of a partnership anyone may see: its level, the words for the public, and what is cleared."""

from typing import Any

from django.db import transaction

from samband.catalogue.actions.indexing import index_projects
from samband.catalogue.facts import PublicTexts, RefusedRecord
from samband.catalogue.models import (
    Partnership,
    Project,
    ProjectDocument,
    ProjectPicture,
    ProjectResult,
)
from samband.catalogue.states import Sensitivity
from samband.foundation.audit.actions import record

STRICTNESS = tuple(Sensitivity)
CLEARABLE: tuple[type[Any], ...] = (ProjectResult, ProjectDocument, ProjectPicture)


@transaction.atomic
def set_sensitivity(
    partnership: Partnership, *, level: Sensitivity, reason: str, actor: Any | None
) -> Partnership:
    """Set how much of a partnership is shown; everything public follows in the same transaction.

    A stricter level takes back what was cleared for the one before: somebody has to look again. Raises
    `RefusedRecord` without a reason.
    """
    if not reason.strip():
        raise RefusedRecord("Say why: whoever changes the level next needs to know.")
    partnership = Partnership.objects.select_for_update().get(pk=partnership.pk)
    before = Sensitivity(partnership.sensitivity)
    partnership.sensitivity, partnership.sensitivity_reason = level, reason.strip()
    partnership.save(update_fields=["sensitivity", "sensitivity_reason"])
    if STRICTNESS.index(level) > STRICTNESS.index(before):
        for model in CLEARABLE:
            model._default_manager.filter(project__partnership=partnership).update(cleared=False)
    record(partnership.audit_key, "catalogue.sensitivity_set", actor=actor, from_state=before,
           to_state=level, reason=reason.strip())  # fmt: skip
    _reindex(partnership)
    return partnership


@transaction.atomic
def write_public_texts(project: Project, *, texts: PublicTexts, actor: Any | None) -> Project:
    """Write the title and summary that a protected project shows instead of its own; "" takes one away."""
    changed = []
    for name in ("title_sv", "title_en", "summary_sv", "summary_en"):
        text = getattr(texts, name).strip()
        if getattr(project, f"public_{name}") != text:
            setattr(project, f"public_{name}", text)
            changed.append(f"public_{name}")
    if changed:
        project.save(update_fields=changed)
        record(project.audit_key, "catalogue.public_texts_written", actor=actor, data={"fields": changed})
        index_projects([project.pk])
    return project


@transaction.atomic
def clear(item: Any, *, cleared: bool, actor: Any | None) -> Any:
    """Say that a result, document or picture may be shown though its partnership is sensitive, or not."""
    if item.cleared != cleared:
        item.cleared = cleared
        item.save(update_fields=["cleared"])
        verb = "catalogue.cleared" if cleared else "catalogue.clearing_withdrawn"
        record(item.project.audit_key, verb, actor=actor,
               data={"kind": item._meta.model_name, "number": item.pk})  # fmt: skip
    return item


def _reindex(partnership: Partnership) -> None:
    index_projects(partnership.projects.values_list("pk", flat=True))
