"""Where findings lead: the address and name of the place behind each path."""

from django.urls import reverse
from django.utils.translation import gettext

from samband.applications.models import Case
from samband.applications.queries import Section
from samband.foundation.ui.addresses import known_address


def section_url(case: Case, section: Section) -> str:
    """Return the address of a section's page."""
    if section.is_team:
        return known_address("applications:team", (case.number,))
    return known_address("applications:section", (case.number, section.code))


def places(case: Case, sections: list[Section]) -> dict[str, tuple[str, str]]:
    """Return address and label by path: fields, teams, and the case page for the parties."""
    overview = reverse("applications:case", args=[case.number])
    found: dict[str, tuple[str, str]] = {
        "parties": (overview + "#parties", gettext("The partners")),
        "confirmations": (reverse("applications:confirm", args=[case.number]), gettext("Confirmation")),
    }
    for section in sections:
        url = section_url(case, section)
        if section.is_team:
            found["team"] = found["members"] = (url, section.title)
        for item in section.fields:
            found[item.path] = (f"{url}#{item.html_id}", str(item.label))
            if item.is_budget:
                found["budget"] = found[item.path]
    return found
