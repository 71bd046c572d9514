"""What the back office calls kinds, columns, events and rows of other rooms."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from samband.catalogue.states import RecordKind

PLURALS = {
    RecordKind.ORGANISATION: gettext_lazy("Organisations"),
    RecordKind.PLACE: gettext_lazy("Places"),
    RecordKind.COUNTRY: gettext_lazy("Countries"),
    RecordKind.AREA: gettext_lazy("Project areas"),
    RecordKind.THEME: gettext_lazy("Themes"),
    RecordKind.CORE_AREA: gettext_lazy("Core areas"),
    RecordKind.NETWORK: gettext_lazy("Networks"),
    RecordKind.GOAL: gettext_lazy("Global goals"),
    RecordKind.CLUSTER: gettext_lazy("Clusters"),
    RecordKind.COMPONENT: gettext_lazy("Components"),
    RecordKind.PUBLICATION_TYPE: gettext_lazy("Publication types"),
}
ICONS = {
    RecordKind.ORGANISATION: "group", RecordKind.PLACE: "site", RecordKind.COUNTRY: "globe",
    RecordKind.GOAL: "pick",
}  # fmt: skip
COLUMNS = {
    "name": gettext_lazy("Name"),
    "name_sv": gettext_lazy("Name in Swedish"),
    "name_en": gettext_lazy("Name in English"),
    "aliases": gettext_lazy("Other names"),
    "names": gettext_lazy("Other names"),
    "kind": gettext_lazy("Kind"),
    "country": gettext_lazy("Country"),
    "country_id": gettext_lazy("Country"),
    "number": gettext_lazy("Official number"),
    "latitude": gettext_lazy("Latitude"),
    "longitude": gettext_lazy("Longitude"),
    "region_id": gettext_lazy("Region"),
    "cluster": gettext_lazy("Cluster"),
    "starts_year": gettext_lazy("First year"),
    "ends_year": gettext_lazy("Last year"),
    "source": gettext_lazy("Source"),
    "slug": gettext_lazy("Public address"),
    "statuses": gettext_lazy("Programme status"),
}
EVENTS = {
    "catalogue.record_added": gettext_lazy("Added"),
    "catalogue.record_edited": gettext_lazy("Changed"),
    "people.organisation_edited": gettext_lazy("Changed"),
    "catalogue.names_edited": gettext_lazy("Other names changed"),
    "people.names_edited": gettext_lazy("Other names changed"),
    "catalogue.address_moved": gettext_lazy("Public address changed"),
    "catalogue.merged": gettext_lazy("Another record was merged into this one"),
    "catalogue.merged_into": gettext_lazy("Merged into another record"),
    "catalogue.merge_undone": gettext_lazy("A merge was undone"),
    "catalogue.told_apart": gettext_lazy("Said to be another than one that looks alike"),
    "catalogue.statuses_edited": gettext_lazy("Programme status changed"),
    "people.organisation_registered": gettext_lazy("Registered"),
    "catalogue.place_registered": gettext_lazy("Registered"),
    "catalogue.place_completed": gettext_lazy("Completed from a source"),
    "catalogue.country_saved": gettext_lazy("Registered"),
    "catalogue.seated": gettext_lazy("Seat changed"),
    "catalogue.unseated": gettext_lazy("Seat forgotten"),
}
ROWS = {
    "catalogue.project": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.projectpartner": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.project_areas": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.project_themes": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.project_goals": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.project_networks": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.project_core_areas": ngettext_lazy("%(n)d project", "%(n)d projects", "n"),
    "catalogue.partnershippartner": ngettext_lazy("%(n)d partnership", "%(n)d partnerships", "n"),
    "catalogue.seat": ngettext_lazy("%(n)d seat", "%(n)d seats", "n"),
    "catalogue.place": ngettext_lazy("%(n)d place", "%(n)d places", "n"),
    "catalogue.projectvisit": ngettext_lazy("%(n)d visit", "%(n)d visits", "n"),
    "catalogue.projectcontact": ngettext_lazy("%(n)d contact person", "%(n)d contact persons", "n"),
    "catalogue.countrystatus": ngettext_lazy("%(n)d status period", "%(n)d status periods", "n"),
    "catalogue.placename": ngettext_lazy("%(n)d other name", "%(n)d other names", "n"),
    "people.organisationname": ngettext_lazy("%(n)d other name", "%(n)d other names", "n"),
    "people.membership": ngettext_lazy("%(n)d person's role", "%(n)d persons' roles", "n"),
    "applications.case": ngettext_lazy("%(n)d case as applicant", "%(n)d cases as applicant", "n"),
    "applications.party": ngettext_lazy("%(n)d case as a party", "%(n)d cases as a party", "n"),
    "importing.reviewitem": ngettext_lazy("%(n)d reading of a source", "%(n)d readings of sources", "n"),
    "importing.resolution": ngettext_lazy("%(n)d spelling in sources", "%(n)d spellings in sources", "n"),
    "records.oldaddress": ngettext_lazy("%(n)d old address", "%(n)d old addresses", "n"),
}
PAGES = ngettext_lazy("%(n)d page", "%(n)d pages", "n")
OTHERS = ngettext_lazy("%(n)d other row", "%(n)d other rows", "n")


def counted(label: str, number: int) -> str:
    """Return a number of rows in words, such as "3 projects"; `label` names their model."""
    words = ROWS.get(label) or (PAGES if label.startswith("editorial.") else OTHERS)
    return str(words % {"n": number})


def importance(label: str) -> int:
    """Return where rows of a model stand when several are named: projects come first."""
    return list(ROWS).index(label) if label in ROWS else len(ROWS)


def column_name(column: str) -> str:
    """Return what a column is called."""
    return str(COLUMNS.get(column, column))


def event_name(verb: str) -> str:
    """Return what an entry of the audit log is called."""
    return str(EVENTS.get(verb, verb))


def value_in_words(value: Any) -> str:
    """Return an earlier or later value of a column as a person reads it."""
    if value in (None, "", []):
        return _("empty")
    if isinstance(value, list):
        return ", ".join(_name_in_words(each) if isinstance(each, dict) else str(each) for each in value)
    return str(value)


def _name_in_words(told: dict[str, Any]) -> str:
    name = str(told.get("name") or told.get("status") or "")
    since, until = told.get("since") or told.get("valid_from"), told.get("until") or told.get("valid_until")
    period = f"{since or ''}–{until or ''}" if since or until else ""
    more = ", ".join(str(part) for part in (told.get("language"), told.get("script"), period) if part)
    return f"{name} ({more})" if more else name
