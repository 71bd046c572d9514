"""How the rows of the office's queue are printed: in one piece each, since a page has fifty of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from samband.assessment.queries import title_of
from samband.foundation.i18n.writing import localdate, money
from samband.foundation.ui.addresses import known_address

ROW = (
    '<tr><th scope="row" data-label="{}"><a href="{}">{}</a><br><span class="quiet">{}</span></th>'
    '<td data-label="{}"><span>{}<br>{}</span></td><td data-label="{}">{}</td>'
    '<td data-label="{}" class="numeric">{}</td><td data-label="{}">{}</td>'
    '<td data-label="{}">{}</td><td data-label="{}">{}</td></tr>'
)


def printed(cases: Sequence[Any], badges: Mapping[str, SafeString]) -> list[SafeString]:
    """Return one row for each case; `badges` holds the drawn badge of each state that occurs."""
    labels = [conditional_escape(text) for text in (
        gettext("Case"), gettext("Partners"), gettext("Round"), gettext("Amount asked for"),
        gettext("Submitted"), gettext("Status"), gettext("Officer"),
    )]  # fmt: skip
    return [_printed(case, badges[case.state], labels) for case in cases]


def _printed(case: Any, badge: SafeString, labels: list[SafeString]) -> SafeString:
    of_case, of_partners, of_round, of_amount, of_day, of_state, of_officer = labels
    asked = case.application
    return format_html(
        ROW,
        of_case, known_address("assessment:case_detail", (case.number,)), title_of(case), case.number,
        of_partners, case.organisation.name, _partners(case),
        of_round, case.round.code,
        of_amount, money(asked.requested, asked.currency),
        of_day, localdate(case.submitted_at, "medium"),
        of_state, badge,
        of_officer, _officer(case) or "–",
    )  # fmt: skip


def _partners(case: Any) -> str:
    partners = [p.organisation for p in case.parties.all() if p.organisation_id != case.organisation_id]
    return ", ".join(f"{partner.name} ({partner.country})" for partner in partners)


def _officer(case: Any) -> str:
    handling = getattr(case, "handling", None)
    return str(handling.officer.name) if handling else ""
