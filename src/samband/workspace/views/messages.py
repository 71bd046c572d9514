"""Messages from those who apply, as the office reads and answers them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from samband.applications.actions import answer_applicants, mark_read
from samband.applications.queries import messages_in
from samband.assessment.queries import is_reader
from samband.foundation.access.views import for_people
from samband.workspace.forms import MessageForm
from samband.workspace.queries import conversation_of, conversations_for

PER_PAGE = 50


@for_people(is_reader)
@require_GET
def conversation_list(request: HttpRequest) -> HttpResponse:
    """List the cases with messages, those that wait for an answer first."""
    page = Paginator(conversations_for(request.user), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "workspace/conversation_list.html", {"page": page, "may_see_office": True})


@for_people(is_reader)
@require_http_methods(["GET", "POST"])
def conversation(request: HttpRequest, number: str) -> HttpResponse:
    """Show the messages of one case and let the reader answer."""
    case = conversation_of(request.user, number)
    form = MessageForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        answer_applicants(case, text=form.cleaned_data["text"], actor=request.user)
        messages.success(request, _("Your message has been sent to everybody who applies in the case."))
        return redirect("workspace:conversation", number)
    written = list(messages_in(case))
    mark_read(case, reader=request.user)
    context = {"case": case, "form": form, "written": written, "may_see_office": True}
    return render(request, "workspace/conversation.html", context, status=422 if form.errors else 200)
