"""The office's first page: my tasks, and the queue with its filters."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from samband.assessment.flow import HANDLING
from samband.assessment.queries import Task, is_reader, tasks_of, title_of
from samband.foundation.access.views import for_people
from samband.workspace.queries import QUEUE_STATES, SORTS, Queue, Wish, queue
from samband.workspace.tables import printed

SORT_LABELS = {
    "newest": _("Newest first"),
    "oldest": _("Oldest first"),
    "submitted": _("Last submitted first"),
    "longest_waiting": _("First submitted first"),
    "largest": _("Largest amount first"),
}


@for_people(is_reader)
@require_GET
def office_home(request: HttpRequest) -> HttpResponse:
    """Show what waits for me and the queue as the address asks for it."""
    wish = Wish.read(request.GET.dict())
    found = queue(request.user, wish)
    context = {
        "may_see_office": True,
        "tasks": [_task(task) for task in tasks_of(request.user)],
        "wish": wish,
        "queue": found,
        "rows": _rows(found),
        "filters": _filters(wish, found),
        "chips": _chips(wish, found),
        "earlier": _address(wish, before=found.page.before) if found.page.before else "",
        "later": _address(wish, after=found.page.after) if found.page.after else "",
    }
    return render(request, "workspace/office_home.html", context)


def _address(wish: Wish, **changes: str) -> str:
    said = {name: value for name, value in {**wish.chosen(), **changes}.items() if value}
    return f"{reverse('workspace:office_home')}?{urlencode(said)}"


def _task(task: Task) -> dict[str, Any]:
    return {
        "label": f"{task.case.number} {title_of(task.case)}",
        "url": reverse("assessment:case_detail", args=[task.case.number]),
        "state": gettext(task.reason),
        "tone": "turn",
        "hint": task.case.organisation.name,
    }


def _rows(found: Queue) -> list[SafeString]:
    """Return the rows of the table; each badge that occurs is drawn once."""
    rows = found.page.rows
    return printed(rows, found.partners, {code: _badge(code) for code in {row.state for row in rows}})


def _badge(code: str) -> SafeString:
    state = HANDLING.state(code)
    return render_to_string("workspace/_badge.html", {"label": _state_label(code), "tone": state.tone})


def _state_label(code: str) -> str:
    return gettext(HANDLING.state(code).label_to("office"))


def _filters(wish: Wish, found: Queue) -> list[dict[str, Any]]:
    """Return the choices of each filter, as the `field` component takes them."""
    states = [
        {"value": code, "label": f"{_state_label(code)} ({found.by_state.get(code, 0)})"}
        for code in QUEUE_STATES
    ]
    chosen_officer = "" if wish.officer is None else str(wish.officer)
    return [
        _select("state", _("Status"), states, wish.state),
        _select("round", _("Round"), _options(found.rounds), wish.round),
        _select("country", _("Country"), _options(found.countries), wish.country),
        _select("officer", _("Handling officer"), _options(found.officers), chosen_officer),
        {"name": "sort", "label": _("Order"), "value": wish.sort,
         "options": [{"value": name, "label": SORT_LABELS[name]} for name in SORTS]},
    ]  # fmt: skip


def _select(name: str, label: Any, options: list[dict[str, Any]], value: str) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "value": value,
        "options": [{"value": "", "label": _("All")}, *options],
    }


def _options(choices: list[Any]) -> list[dict[str, Any]]:
    return [{"value": choice.value, "label": choice.label} for choice in choices]


def _chips(wish: Wish, found: Queue) -> list[dict[str, str]]:
    """Return the choices in force, each with the address without it."""
    names = {choice.value: choice.label for choice in [*found.countries, *found.officers]}
    chosen = {name: value for name, value in wish.chosen().items() if name != "sort"}
    return [
        {
            "label": _state_label(value) if name == "state" else names.get(value, value),
            "url": _address(wish, **{name: ""}),
        }
        for name, value in chosen.items()
    ]
