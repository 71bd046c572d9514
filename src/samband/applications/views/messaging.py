"""Messages between those who apply and the office, as those who apply see them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samband.applications.actions import ask_office, mark_read
from samband.applications.forms import MessageForm
from samband.applications.queries import get_mine, messages_in
from samband.applications.views.guards import signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def case_messages(request: HttpRequest, number: str) -> HttpResponse:
    """Show what has been written, and let the person write to the office."""
    case = get_mine(request.user, number)
    form = MessageForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        ask_office(case, text=form.cleaned_data["text"], actor=request.user)
        messages.success(request, _("Your message has reached the office."))
        return redirect("applications:messages", number)
    written = list(messages_in(case))
    mark_read(case, reader=request.user)
    context = {"case": case, "form": form, "written": written}
    return render(request, "applications/messages.html", context, status=422 if form.errors else 200)
