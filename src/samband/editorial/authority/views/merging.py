"""Making two records one: choosing, foreseeing, confirming, undoing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samband.catalogue.actions.merging import foresee_merge, merge_records, undo_merging
from samband.catalogue.queries.keeping import find_records
from samband.catalogue.queries.records import authority, get_record
from samband.editorial.authority.merge_words import dropped_in_words, joined_partnerships, moved_in_words
from samband.editorial.authority.record_words import standing_of
from samband.editorial.authority.views.frames import say_why, show
from samband.foundation.access.queries import one_or_404
from samband.foundation.flow.texts import all_texts
from samband.foundation.records.actions import Impossible
from samband.foundation.records.queries import merges

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def merge(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Choose the record that stays, see what merging does, and merge."""
    if not authority(kind).mergeable:
        raise Http404
    loser = get_record(kind, key)
    chosen = (request.POST or request.GET).get("into", "")
    if not chosen:
        words = request.GET.get("q", "")[:200].replace("\0", "")
        found = find_records(kind, words, other_than=loser.pk) if words.strip() else []
        return show(
            request, "merge_choose", _("Merge"), {"words": words, "found": found}, kind=kind, record=loser
        )
    winner = get_record(kind, chosen)
    if request.method == "POST":
        try:
            made = merge_records(
                kind, loser, winner=winner, actor=request.user, reason=request.POST.get("reason", "")[:500]
            )
            messages.success(request, _("Merged. %(loser)s is %(winner)s now.") % {
                "loser": made.loser_name, "winner": made.winner_name})  # fmt: skip
            return redirect("records:edit", kind, made.winner)
        except Impossible as refused:
            say_why(request, refused)
    return show(request, "merge_confirm", _("Merge"), _foreseen(kind, loser, winner), kind=kind, record=loser)


@require_POST
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Undo a merge."""
    made = one_or_404(merges(), pk=number)
    try:
        undo_merging(made, actor=request.user)
        messages.success(request, _("Undone. %(loser)s is back.") % {"loser": made.loser_name})
    except Impossible as refused:
        say_why(request, refused)
    return redirect("records:merges")


def _foreseen(kind: str, loser: Any, winner: Any) -> dict[str, Any]:
    foreseen = foresee_merge(kind, get_record(kind, loser.pk), winner=get_record(kind, winner.pk))
    return {
        "winner": winner,
        "possible": foreseen.is_possible,
        "findings": all_texts(foreseen.findings),
        "moved": moved_in_words(foreseen.steps, winner.pk),
        "dropped": dropped_in_words(foreseen.steps, loser._meta.label_lower),
        "joined": joined_partnerships(foreseen.steps),
        "sides": [(loser, standing_of(kind, loser)), (winner, standing_of(kind, winner))],
    }
