"""The list of sections with how far each has come, the one that follows, and the words of a save."""

from typing import Any

from django.utils.translation import gettext, ngettext

from samband.applications.actions import Saved
from samband.applications.facts import Completeness, Count, Shown
from samband.applications.models import Case
from samband.applications.queries import Section
from samband.applications.queries.revisions import revision_at
from samband.applications.views.places import section_url
from samband.foundation.i18n.writing import clock


def navigation(
    case: Case,
    sections: list[Section],
    found: Completeness,
    findings: list[Shown],
    current: Section | None = None,
) -> list[dict[str, Any]]:
    """Return the sections as task list and navigation show them."""
    return [
        {
            "label": section.title,
            "url": section_url(case, section),
            "current": current is not None and section.code == current.code,
            **state_of_section(found.sections.get(section.code), _stopped(case, section, findings)),
        }
        for section in sections
    ]


def _stopped(case: Case, section: Section, findings: list[Shown]) -> int:
    """Return how many findings in a section stop the application."""
    url = section_url(case, section)
    return sum(item.severity == "block" and item.where_url.partition("#")[0] == url for item in findings)


def state_of_section(count: Count | None, stopped: int = 0) -> dict[str, str]:
    """Return word, tone and hint for how far a section has come; needed fields alone count."""
    if stopped:
        hint = ngettext("%(n)d thing stops", "%(n)d things stop", stopped) % {"n": stopped}
        return {"state": gettext("Needs another look"), "tone": "danger", "hint": hint}
    if count is None:
        return {"state": gettext("Optional"), "tone": "neutral", "hint": ""}
    if count.is_complete:
        return {"state": gettext("Complete"), "tone": "success", "hint": ""}
    left = count.total - count.done
    hint = ngettext("%(n)d answer is missing", "%(n)d answers are missing", left) % {"n": left}
    if count.done:
        return {"state": gettext("Begun"), "tone": "info", "hint": hint}
    return {"state": gettext("Not begun"), "tone": "neutral", "hint": hint}


def following(sections: list[Section], current: Section) -> Section | None:
    """Return the section after this one, or None after the last."""
    codes = [section.code for section in sections]
    after = codes.index(current.code) + 1
    return sections[after] if after < len(sections) else None


def saved_words(case: Case, asked: str, saved: Saved | None) -> dict[str, Any]:
    """Return time and number of a save: the one just made, or the one a redirect speaks of."""
    if saved is not None and saved.revision and (saved.changed or not saved.clashes):
        return {"at": clock(saved.at), "revision": saved.revision}
    at = revision_at(case, asked) if asked else None
    return {"at": clock(at), "revision": int(asked)} if at else {}
