"""The whole application as a paper, in the reader's language."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext

from samband.applications.flow import APPLICATION
from samband.applications.models import Case, Receipt
from samband.applications.queries import content, hash_of, latest_receipt, read_sections, short
from samband.applications.queries.content import Content
from samband.applications.queries.differences import as_text
from samband.applications.queries.reading import ReadField, ReadSection, ReadTable, ReadTeam
from samband.foundation.flow.queries import state_of
from samband.foundation.i18n.names import localized
from samband.foundation.i18n.writing import localdate, localmoment, money
from samband.foundation.papers.sheets import Chapter, Items, Paper, Passage, Sheet


def paper_of(case: Case) -> Paper:
    """Return the application as it stands, ready to be typeset: draft mark, number, hash and all answers."""
    loaded = content(case)
    current = hash_of(case)
    receipt = latest_receipt(case)
    is_handed_in = receipt is not None and receipt.content_hash == current
    return Paper(
        language=get_language() or "sv",
        title=localized(loaded.application, "title") or gettext("Application without a title yet"),
        eyebrow=" · ".join(party.organisation.name for party in loaded.parties),
        facts=_facts(case, loaded, current, receipt if is_handed_in else None),
        chapters=[Chapter(section.title, _parts(section)) for section in read_sections(case, loaded)],
        words=_words(),
        running=f"{case.number} · {short(current)}",
        mark="" if is_handed_in else gettext("Draft"),
        closing=[_checking(receipt)] if is_handed_in and receipt else [],
        at=timezone.now(),
    )


def _facts(case: Case, loaded: Content, current: str, receipt: Receipt | None) -> list[tuple[str, str]]:
    partners = "\n".join(f"{row.organisation.name} ({row.get_side_display()})" for row in loaded.parties)
    facts: list[tuple[str, Any]] = [
        (gettext("Case"), case.number),
        (gettext("Partners"), partners),
        (gettext("Round"), case.round.code),
        (gettext("State"), gettext(state_of(APPLICATION, case).label_to("applicant"))),
        (gettext("Revision"), str(case.revision)),
        (gettext("Fingerprint of the content"), short(current)),
    ]
    if receipt:
        facts.append((gettext("Handed in"), f"{localmoment(receipt.at)} ({receipt.number})"))
    facts.append((gettext("Printed"), localdate(timezone.now())))
    return facts


def _words() -> dict[str, str]:
    return {
        "contents": gettext("Contents"),
        "page": gettext("Page {n} of {total}"),
        "nothing": gettext("Nothing is written here."),
        "missing": gettext("Signs that this paper cannot show stand as □. They are all on the page itself."),
    }


def _checking(receipt: Receipt) -> str:
    address = settings.BASE_URL + reverse("receipts:check")
    words = gettext("Anyone can check receipt %(number)s with the fingerprint %(hash)s at %(address)s.")
    return words % {"number": receipt.number, "hash": receipt.content_hash, "address": address}


def _parts(section: ReadSection) -> list[Passage | Items | Sheet]:
    return [_part(item) for item in section.fields] + [_team(team) for team in section.teams]


def _part(item: ReadField) -> Passage | Items | Sheet:
    if isinstance(item.value, ReadTable):
        return _table(item.label, item.value)
    if isinstance(item.value, list):
        return Items(item.label, [str(name) for name in item.value])
    text = as_text(item)
    return Passage(item.label, [part for part in text.split("\n\n") if part.strip()], item.language)


def _table(label: str, table: ReadTable) -> Sheet:
    """Return a table; a budget gets a column with what each line costs, and the sum below."""
    columns = list(table.columns)
    rows = [[as_text(cell) for cell in row.cells] for row in table.rows]
    first = table.rows[0].cells if table.rows else []
    figures = [index for index, cell in enumerate(first) if cell.kind in ("money", "number")]
    if table.sums is None:
        return Sheet(label, columns, rows, figures)
    amounts = [row.amount for row in table.rows]
    rows = [[*row, money(amount) if amount else "–"] for row, amount in zip(rows, amounts, strict=True)]
    total = [gettext("Sum"), *[""] * (len(columns) - 1), money(table.sums.total.total)]
    return Sheet(label, [*columns, gettext("Amount")], rows, [*figures, len(columns)], total)


def _team(team: ReadTeam) -> Passage | Items | Sheet:
    columns = [gettext("Name"), gettext("Position"), gettext("Takes part as")]
    rows = [[member.name, member.position, _taking_part(member)] for member in team.members]
    return Sheet(team.party.organisation.name, columns, rows)


def _taking_part(member: Any) -> str:
    words = [member.get_function_display(), member.get_affiliation_display()]
    words.append(gettext("Coordinator") if member.is_coordinator else "")
    return ", ".join(str(word) for word in words if word)
