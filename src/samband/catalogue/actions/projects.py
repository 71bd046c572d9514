"""Projects become public: from a granted case, or from a record that was read in a source."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.catalogue.actions.following import as_merged
from samband.catalogue.actions.indexing import index_projects
from samband.catalogue.actions.partnerships import found_partnership
from samband.catalogue.actions.writing import check, complete, create_project, same_title
from samband.catalogue.facts import GrantFacts, Outcome, ProjectFacts, SourceFacts
from samband.catalogue.models import Grant, Project, SourceReference
from samband.catalogue.states import Saved
from samband.foundation.audit.actions import record


@transaction.atomic
def publish_granted_project(facts: ProjectFacts, *, grant: GrantFacts, actor: Any | None) -> Outcome:
    """Make a granted application the public project it describes, in the partnership it belongs to.

    A case becomes one project: publishing it again changes nothing. Raises `RefusedRecord` when a title
    or a second partner is missing or a code is in no codelist.
    """
    facts = as_merged(facts)
    check(facts)
    found = Project.objects.filter(case_number=grant.case_number).first()
    if found is not None:
        return Outcome(found, Saved.UNCHANGED)
    partnership = found_partnership(facts.partners, actor=actor)
    project = create_project(facts, partnership, case_number=grant.case_number)
    Grant.objects.create(
        project=project, case_number=grant.case_number, round_code=grant.round_code,
        component=facts.component, component_sv=grant.component_sv, component_en=grant.component_en,
        decided_on=grant.decided_on, amount=grant.amount, currency=grant.currency,
    )  # fmt: skip
    record(project.audit_key, "catalogue.project_published", actor=actor,
           data={"case": grant.case_number, "partnership": partnership.slug})  # fmt: skip
    index_projects([project.pk])
    return Outcome(project, Saved.CREATED)


@transaction.atomic
def save_imported_project(facts: ProjectFacts, *, source: SourceFacts, actor: Any | None) -> Outcome:
    """Save a project as a source describes it; the same record of the same source changes nothing.

    A project of the same partners with the same title is the same project: the record completes it.
    Empty values are filled and codes added; a text is replaced only when this is its only source, so
    that a corrected page corrects its project but never what a decision or another source says.
    Raises `RefusedRecord` as `publish_granted_project` does.
    """
    facts = as_merged(facts)
    check(facts)
    read = SourceReference.objects.filter(source=source.source, record_hash=source.record_hash)
    known = read.select_related("project").first()
    if known is not None:
        return Outcome(known.project, Saved.UNCHANGED)
    partnership = found_partnership(facts.partners, actor=actor)
    project = same_title(partnership, facts)
    if project is None:
        project, saved, verb = create_project(facts, partnership), Saved.CREATED, "catalogue.project_imported"
    else:
        others = bool(project.case_number) or project.sources.exclude(source=source.source).exists()
        complete(project, facts, replace=not others)
        saved, verb = Saved.CHANGED, "catalogue.project_completed"
    SourceReference.objects.create(
        project=project, source=source.source, url=source.url,
        record_hash=source.record_hash, imported_at=timezone.now(),
    )  # fmt: skip
    record(project.audit_key, verb, actor=actor, data={"source": source.source, "url": source.url})
    index_projects([project.pk])
    return Outcome(project, saved)
