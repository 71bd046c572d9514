"""Findings as people read them: translated, with their values written the local way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from django.utils.timezone import get_current_timezone
from django.utils.translation import get_language, gettext

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
    language = get_language() or "sv"
    match value:
        case tuple():
            return format_list([local(item) for item in value], style="or", locale=language)
        case Money():
            return local_money(value)
        case Text():
            return value.pick(language)
        case Term():
            return gettext(value.msgid)
        case datetime():
            return format_datetime(
                value.astimezone(get_current_timezone()), "d MMMM y HH:mm", locale=language
            )
        case date():
            return format_date(value, "long", locale=language)
        case bool() | str():
            return str(value)
        case _:
            return format_decimal(value, locale=language)


def local_money(money: Money) -> str:
    """Write an amount as the active language does; whole amounts without decimals."""
    whole = money.amount == money.amount.to_integral_value()
    digits = "#,##0" if whole else "#,##0.00"
    language = get_language() or "sv"
    pattern = {"en": f"¤¤ {digits}", "sv": f"{digits} ¤"}.get(language, f"{digits} ¤¤")
    return format_currency(money.amount, money.currency, pattern, locale=language, currency_digits=False)
