"""How the rows of the office's queue are printed: in one piece each, since a page has fifty of them."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from samband.foundation.i18n.names import localized
from samband.foundation.i18n.writing import localdate, money
from samband.foundation.ui.addresses import known_address

Partners = Mapping[int, Sequence[tuple[str, str]]]
ANY = "any-number"


def printed(rows: Sequence[Any], partners: Partners, badges: Mapping[str, SafeString]) -> list[SafeString]:
    """Return one row for each case; `badges` holds the drawn badge of each state that occurs."""
    labels = [escape(text) for text in (
        gettext("Case"), gettext("Partners"), gettext("Round"), gettext("Amount asked for"),
        gettext("Submitted"), gettext("Status"), gettext("Officer"),
    )]  # fmt: skip
    address = escape(known_address("assessment:case_detail", (ANY,)))
    untitled = gettext("Application without a title yet")
    return [
        mark_safe(_printed(row, partners.get(row.pk, ()), badges[row.state], labels, address, untitled))  # noqa: S308  (escaped below)
        for row in rows
    ]


def _printed(
    row: Any,
    partners: Sequence[tuple[str, str]],
    badge: SafeString,
    labels: list[str],
    address: str,
    untitled: str,
) -> str:
    of_case, of_partners, of_round, of_amount, of_day, of_state, of_officer = labels
    number = escape(row.number)
    title = escape(localized(row, "application__title") or untitled)
    others = escape(", ".join([f"{name} ({country})" for name, country in partners]))
    asked = escape(money(row.application__requested, row.application__currency))
    return (
        f'<tr><th scope="row" data-label="{of_case}"><a href="{address.replace(ANY, number)}">{title}</a><br>'
        f'<span class="quiet">{number}</span></th>'
        f'<td data-label="{of_partners}"><span>{escape(row.organisation__name)}<br>{others}</span></td>'
        f'<td data-label="{of_round}">{escape(row.round__code)}</td>'
        f'<td data-label="{of_amount}" class="numeric">{asked}</td>'
        f'<td data-label="{of_day}">{escape(localdate(row.submitted_at, "medium"))}</td>'
        f'<td data-label="{of_state}">{badge}</td>'
        f'<td data-label="{of_officer}">{escape(row.handling__officer__name or "–")}</td></tr>'
    )
