"""What every page about a case shows around its content."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.assessment.flow import HANDLING, WORK
from samband.assessment.queries import title_of
from samband.foundation.flow.queries import state_of
from samband.foundation.flow.texts import all_texts
from samband.rulebook.flow import Verdict, judge

TABS = (
    ("case_detail", _("Case")),
    ("case_content", _("Application")),
    ("checklist", _("Formal check")),
    ("scores", _("Assessment")),
)


def case_page(
    request: HttpRequest, case: Any, template: str, *, tab: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page about a case with its title, state and tabs."""
    state = state_of(HANDLING, case)
    tabs = [
        {"label": label, "url": reverse(f"assessment:{name}", args=[case.number]), "current": name == tab}
        for name, label in TABS
    ]
    shell = {
        "may_see_office": True,
        "case": case,
        "title": title_of(case),
        "state_label": gettext(state.label_to("office")),
        "state_tone": state.tone,
        "tabs": tabs,
        "breadcrumbs": [{"label": _("Queue"), "url": reverse("workspace:office_home")}],
    }
    return render(request, f"assessment/{template}.html", shell | context, status=status)


def verdict_on(work: str, request: HttpRequest, case: Any) -> Verdict:
    """Return whether the reader may do a piece of office work in the case now."""
    return judge(WORK, work, case.state, request.user, case)


def why_not(verdict: Verdict) -> str:
    """Return why something is refused, in the reader's language; "" when it is allowed."""
    return " ".join(text.message for text in all_texts(verdict.refusals))


def status_of(verdict: Verdict, *, posted: bool) -> int:
    """Return the status of a page with a form: 403 when it is not one's task, 409 when not now."""
    if not verdict.is_permitted:
        return 403
    return 409 if posted and not verdict.allowed else 200
