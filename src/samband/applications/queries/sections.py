"""The sections of an application: the round's form, with the facts that every application has."""

from dataclasses import dataclass, field

from django.http import Http404
from django.utils.translation import get_language, gettext

from samband.applications.models import Case, Party
from samband.applications.queries.cases import parties
from samband.applications.queries.fields import Field, fact_fields, fields_of
from samband.calls.queries import form_of
from samband.rulebook.facts import ApplicationFacts
from samband.rulebook.forms import Form
from samband.rulebook.forms import Section as FormSection
from samband.rulebook.tables import TableRole
from samband.rulebook.wording import N_

TEAM = "team"
TITLES = {"project": N_("The project"), TEAM: N_("The teams"), "summary": N_("Public summary")}


@dataclass
class Section:
    """A part of the application, filled in on one page."""

    code: str
    title: str
    intro: str = ""
    fields: list[Field] = field(default_factory=list)

    @property
    def is_team(self) -> bool:
        """Tell whether this is the part where the partners name their people."""
        return self.code == TEAM


def sections(case: Case, facts: ApplicationFacts | None = None) -> list[Section]:
    """Return the sections in order: the project, the teams, the form's own, the public summary.

    Questions that do not concern this application (`facts`) are left out, and so is the amount asked
    for where a budget table adds it up.
    """
    asked = form_of(case.round)
    made = {code: Section(code, gettext(TITLES[code]), fields=fact_fields(code))
            for code in ("project", TEAM)}  # fmt: skip
    if any(question.table and question.table.role is TableRole.BUDGET for question in asked.questions):
        made["project"].fields = [item for item in made["project"].fields if item.path != "budget.requested"]
    for part in asked.sections:
        section = made.setdefault(part.id, Section(part.id, ""))
        _fill(section, part, parties(case), case, facts)
    summary = made.pop("summary", Section("summary", gettext(TITLES["summary"])))
    made["summary"] = Section(
        "summary", summary.title, summary.intro, fact_fields("summary") + summary.fields
    )
    return [section for section in made.values() if section.fields or section.is_team]


def _fill(
    section: Section, part: FormSection, all_parties: list[Party], case: Case, facts: ApplicationFacts | None
) -> None:
    reader = get_language() or "sv"
    section.title, section.intro = part.title.pick(reader), part.intro.pick(reader)
    for question in part.questions:
        if facts is None or question.when.applies(facts):
            section.fields += fields_of(question, all_parties, case.application.language)


def get_section(case: Case, code: str, facts: ApplicationFacts | None = None) -> Section:
    """Return one section by its code. Raises 404."""
    for section in sections(case, facts):
        if section.code == code:
            return section
    raise Http404


def field_of_table(case: Case, table: str) -> Field | None:
    """Return the field of a table by its question id, or None."""
    fields = (item for section in sections(case) for item in section.fields)
    return next((item for item in fields if item.table is not None and item.question == table), None)


def form(case: Case) -> Form:
    """Return the questions that this case answers, as its round froze them."""
    return form_of(case.round)


def openable(case: Case) -> list[tuple[str, str]]:
    """Return what an officer can open for supplementation: question ids with their labels.

    A question that each party answers, or that has several fields, is opened as a whole and named so.
    """
    found: dict[str, dict[str, None]] = {}
    for section in sections(case):
        if section.is_team:
            found[TEAM] = {section.title: None}
        for item in section.fields:
            own = f" – {item.party.organisation.name}" if item.party else ""
            found.setdefault(item.question, {})[str(item.label).removesuffix(own)] = None
    return [(question, ", ".join(labels)) for question, labels in found.items()]
