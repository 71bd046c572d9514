"""Lists of records, and pairs that may be one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samband.catalogue.actions.editing import FIXED, say_two
from samband.catalogue.queries.duplicates import possible_duplicates
from samband.catalogue.queries.keeping import SORTS, Sought, record_list
from samband.catalogue.queries.records import AUTHORITIES, authority, get_record, records
from samband.catalogue.states import RecordKind
from samband.editorial.authority.forms import SeekForm
from samband.editorial.authority.merge_words import merges_in_words
from samband.editorial.authority.views.frames import show
from samband.editorial.authority.words import ICONS, PLURALS


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show every kind of record, and how many there are."""
    kinds = [
        {"kind": kind, "label": PLURALS[kept.kind], "number": records(kind).count(),
         "icon": ICONS.get(kept.kind, "list-ul"), "mergeable": kept.mergeable}
        for kind, kept in AUTHORITIES.items()
    ]  # fmt: skip
    return show(request, "overview", _("Records"), {"kinds": kinds})


@require_safe
def listing(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the records of a kind that are sought."""
    kept = authority(kind)
    form = SeekForm(request.GET, kind=kind)
    sought = _sought(form)
    context = {
        "form": form, "sought": sought, "items": record_list(kind, sought), "named": kept.names,
        "mergeable": kept.mergeable, "addable": kind not in FIXED, "sorts": _sorts(form, sought.sort),
    }  # fmt: skip
    return show(request, "listing", str(PLURALS[RecordKind(kind)]), context, kind=kind)


@require_safe
def duplicates(request: HttpRequest, kind: str) -> HttpResponse:
    """Show pairs that may be one, side by side."""
    return show(
        request, "duplicates", _("Possible duplicates"), {"pairs": possible_duplicates(kind)}, kind=kind
    )


@require_POST
def two(request: HttpRequest, kind: str) -> HttpResponse:
    """Remember that two records are two."""
    one, other = (get_record(kind, request.POST.get(name, "")) for name in ("one", "other"))
    if one.pk != other.pk:
        say_two(kind, one, other=other, actor=request.user)
        messages.success(
            request, _("Remembered: %(one)s and %(other)s are two.") % {"one": one, "other": other}
        )
    return redirect("records:duplicates", kind)


@require_safe
def merges(request: HttpRequest) -> HttpResponse:
    """Show the merges that have been made, the latest first."""
    return show(request, "merges", _("Merges"), {"items": merges_in_words(request.GET.get("p", "1"))})


def _sought(form: Any) -> Sought:
    form.is_valid()
    told = {name: value for name, value in form.cleaned_data.items() if value}
    page = form.data.get("p", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 10 else 1
    sort = form.data.get("sort", "")
    return Sought(**told, sort=sort if sort in SORTS else "name", page=number)


def _sorts(form: Any, sort: str) -> dict[str, str]:
    """Return, for each column that sorts, the address that sorts by it (or turns the order around)."""
    found = {}
    for name in ("name", "projects"):
        query = form.data.copy()
        query["sort"] = f"-{name}" if sort == name or (name == "projects" and sort != "-projects") else name
        query.pop("p", None)
        found[name] = f"?{query.urlencode()}"
    return found
