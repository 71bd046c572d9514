"""What every page about records has in common: where it stands, and how it says why not."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from samband.catalogue.states import RecordKind
from samband.editorial.authority.policies import may_merge
from samband.editorial.authority.words import ICONS, PLURALS
from samband.foundation.flow.texts import all_texts
from samband.foundation.records.actions import Impossible


def show(
    request: HttpRequest,
    name: str,
    title: str,
    context: dict[str, Any],
    *,
    kind: str = "",
    record: Any = None,
) -> HttpResponse:
    """Render a page with the way to it; the status says whether a form on it was refused."""
    way = [{"url": reverse("wagtailadmin_home"), "label": _("Home")},
           {"url": reverse("records:overview"), "label": _("Records")}]  # fmt: skip
    if kind:
        way.append({"url": reverse("records:listing", args=[kind]), "label": str(PLURALS[RecordKind(kind)])})
    if record is not None:
        way.append({"url": reverse("records:edit", args=[kind, record.pk]), "label": str(record)})
    if way[-1]["label"] != title:
        way.append({"url": "", "label": title})
    said = {
        "header_title": title, "page_title": title, "breadcrumbs_items": way, "kind": kind, "record": record,
        "header_icon": ICONS.get(RecordKind(kind), "list-ul") if kind else "list-ul",
        "plural": str(PLURALS[RecordKind(kind)]) if kind else "", "may_merge": may_merge(request.user),
    }  # fmt: skip
    return render(request, f"editorial/authority/{name}.html", {**said, **context},
                  status=422 if context.get("refused") else 200)  # fmt: skip


def say_why(target: Any, refused: Impossible) -> None:
    """Tell why something cannot be: at a form's head, or as messages of a request."""
    for text in all_texts(refused.findings):
        words = f"{text.message} {text.remedy}".strip()
        if isinstance(target, HttpRequest):
            messages.error(target, words)
        else:
            target.add_error(None, words)
