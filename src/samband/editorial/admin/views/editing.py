"""Wagtail's pages for editing, with translation state, checks and our own letters on them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.admin.viewsets.pages import PageViewSet

from samband.editorial.admin.actions.letters import tell_commented
from samband.editorial.admin.panels import QualityPanel
from samband.editorial.admin.queries import desk, reviews, translations
from samband.editorial.admin.tables.reports import state_cell
from samband.foundation.flow.texts import all_texts
from samband.rulebook.findings import blocks

GOING_PUBLIC = frozenset({"publish", "submit", "restart_workflow"})
"""What a page must pass the law's demands for; a draft may be as it is."""


class ChecksBeforePublishing:
    """Stops a page that lacks what the law demands from being handed over or published."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Check the page as it would be; go on, or say what stops it."""
        me: Any = self
        if me.action_name in GOING_PUBLIC and not me.expects_json_response:
            stopping = blocks(reviews.findings_of(form.save(commit=False)))
            for finding in all_texts(stopping):
                form.add_error(None, f"{finding.message} {finding.remedy}")
            if stopping:
                stopped: HttpResponse = me.form_invalid(form)
                return stopped
        went_on: HttpResponse = super().form_valid(form)  # type: ignore[misc] # Wagtail's view stands behind it
        return went_on

    def get_side_panels(self) -> Any:
        """Put our checks in the place of Wagtail's, which need a bar on the page itself."""
        me: Any = self
        panels = super().get_side_panels()  # type: ignore[misc] # as above
        kept = [panel for panel in panels if not isinstance(panel, ChecksSidePanel)]
        if not getattr(me, "expects_json_response", False) and len(kept) > 1:
            kept.append(QualityPanel(me.page, me.request))
        return type(panels)(kept)


class EditPage(ChecksBeforePublishing, EditView):
    """Editing, with the original's changes above a translation."""

    def get_template_names(self) -> list[str]:
        """Return our own page around Wagtail's form."""
        names: list[str] = super().get_template_names()
        return [
            "editorial_admin/edit.html" if name == "wagtailadmin/pages/edit.html" else name for name in names
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add how the page stands to its translations."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if self.expects_json_response:
            return context
        link = translations.link_of(self.page)
        return {
            **context,
            "translation_link": link,
            "translation_changes": translations.changes_since_match(link) if link and link.changed_at else [],
            "translation_stands": [(stand, state_cell(stand)) for stand in translations.stand_of(self.page)],
        }

    def send_commenting_notifications(self, changes: dict[str, Any]) -> int:
        """Write our own letters about comments."""
        said = [comment.text for comment in changes["new_comments"]]
        said += [reply.text for _comment, replies in changes["new_replies"] for reply in replies]
        threads = [comment.pk for comment, _replies in changes["new_replies"]]
        if not said:
            return 0
        people = desk.who_talks_about(self.page, threads)
        return tell_commented(self.page, people, actor=self.request.user, comments=said)


class CreatePage(ChecksBeforePublishing, CreateView):
    """Writing a new page."""


class TranslationColumn(BaseColumn):
    """How a page stands to its translations."""

    cell_template_name = "editorial_admin/translation_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """Add the states; those of all rows are read at once."""
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        table = parent_context["table"]
        if not hasattr(table, "translation_stands"):
            table.translation_stands = translations.stands(table.data)
        stands = table.translation_stands.get(instance.pk, [])
        return {**context, "stands": [(stand, state_cell(stand)) for stand in stands]}


class ListPages(ExplorableIndexView):
    """The pages below one, with the state of their translations."""

    base_columns = [
        *ExplorableIndexView.base_columns[:-1],
        TranslationColumn("translation", label=_("Translation"), width="16%"),
        ExplorableIndexView.base_columns[-1],
    ]


class InAFrame:
    """Lets a preview stand in a frame of our own pages, and in no other."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the preview."""
        response: HttpResponse = super().get(request, *args, **kwargs)  # type: ignore[misc] # Wagtail's view stands behind it
        policy = response.headers.get("Content-Security-Policy", "")
        response.headers["Content-Security-Policy"] = policy.replace(
            "frame-ancestors 'none'", "frame-ancestors 'self'"
        )
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return response


class PreviewNew(InAFrame, PreviewOnCreateView):
    """A page that has not been saved yet, as a reader would meet it."""


class PreviewEdited(InAFrame, PreviewOnEditView):
    """A page with what has been typed, as a reader would meet it."""


class Pages(PageViewSet):
    """The pages of the open site as they are worked on."""

    index_view_class = ListPages
    add_view_class = CreatePage
    edit_view_class = EditPage
    preview_on_add_view_class = PreviewNew
    preview_on_edit_view_class = PreviewEdited
