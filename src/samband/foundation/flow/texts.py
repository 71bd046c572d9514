"""Findings as people read them: translated, with their values written the local way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.lists import format_list
from django.utils.translation import get_language, gettext

from samband.foundation.i18n.writing import localmoment, money, number, reader_locale
from samband.rulebook.findings import Finding, Severity, Term, Text
from samband.rulebook.money import Money


@dataclass(frozen=True, slots=True)
class FindingText:
    """A finding ready to show, with its rule and source for who wants to know why."""

    code: str
    blocks: bool
    message: str
    remedy: str
    where: str
    rule: str
    source: str

    @property
    def severity(self) -> str:
        """Return "block" or "warn", as the user interface names it."""
        return "block" if self.blocks else "warn"


def texts(finding: Finding) -> FindingText:
    """Return the finding in the active language."""
    params = {name: local(value) for name, value in finding.params.items()}
    return FindingText(
        code=finding.code,
        blocks=finding.severity is Severity.BLOCK,
        message=_filled(finding.message, params),
        remedy=_filled(finding.remedy, params),
        where=finding.where,
        rule=finding.rule,
        source=gettext(finding.source) if finding.source else "",
    )


def all_texts(findings: Iterable[Finding]) -> list[FindingText]:
    """Return every finding in the active language, in the same order."""
    return [texts(finding) for finding in findings]


def _filled(template: str, params: dict[str, str]) -> str:
    return gettext(template).format_map(params) if template else ""


def local(value: Any) -> str:
    """Write a value of a finding as the active language does: dates, amounts, terms, lists."""
    match value:
        case tuple():
            return format_list([local(item) for item in value], style="or", locale=reader_locale())
        case Money():
            return money(value)
        case Text():
            return value.pick(get_language() or "sv")
        case Term():
            return gettext(value.msgid)
        case date():
            return localmoment(value)
        case bool() | str():
            return str(value)
        case _:
            return number(value)
