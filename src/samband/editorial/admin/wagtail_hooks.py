"""Where Wagtail lets us in: addresses, menus, the first page, the look."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from samband.editorial.admin import urls
from samband.editorial.admin.panels import desk_panels
from samband.editorial.admin.tables import REPORTS
from samband.editorial.admin.views.editing import Pages

NOT_FOR_EDITORS = frozenset({"help"})
"""Parts of Wagtail's menu that lead to other sites."""
FOR_KEEPERS_OF_THE_MACHINE = frozenset(
    {"users", "groups", "sites", "collections", "locales", "workflows", "workflow-tasks", "styleguide"}
)
"""Settings that only superusers are shown: roles decide the rest, and `samband setup` makes it."""
FEW_NEED = frozenset({"locked-pages", "page-types-usage"})


@hooks.register("register_admin_urls")
def own_addresses() -> list[Any]:
    """Put our own pages below Wagtail's."""
    return [path("keeping/", include((urls.urlpatterns, urls.app_name)))]


@hooks.register("register_admin_viewset", order=10)
def pages_of_the_site() -> Pages:
    """Let every page be worked on with our checks and translation states."""
    return Pages()


@hooks.register("insert_global_admin_css")
def look() -> str:
    """Give the back office our colours."""
    return format_html('<link rel="stylesheet" href="{}">', static("editorial_admin/office.css"))


@hooks.register("construct_main_menu")
def trim_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    """Keep what editors need."""
    items[:] = [item for item in items if item.name not in NOT_FOR_EDITORS]


@hooks.register("construct_settings_menu")
def trim_settings(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave the machine to those who keep it."""
    if not getattr(request.user, "is_superuser", False):
        items[:] = [item for item in items if item.name not in FOR_KEEPERS_OF_THE_MACHINE]


@hooks.register("construct_reports_menu")
def trim_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out what two or three people never ask."""
    items[:] = [item for item in items if item.name not in FEW_NEED]


@hooks.register("register_admin_menu_item")
def way_back() -> MenuItem:
    """Lead back to the work places outside the back office."""
    return MenuItem(
        _("Back to Samband"), reverse_lazy("workspace:home"), name="samband", icon_name="home", order=20_000
    )


def _report_item(name: str, order: int) -> MenuItem:
    kind = REPORTS[name]
    to = reverse_lazy("keeping:report", args=[name])
    return MenuItem(kind.title, to, name=f"report-{name}", icon_name=kind.icon, order=order)


for number, report_name in enumerate(REPORTS):
    hooks.register(
        "register_reports_menu_item", lambda name=report_name, order=number: _report_item(name, 10 + order)
    )


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    """Say what waits: drafts, translations, links."""
    panels.extend(desk_panels(request.user))


@hooks.register("get_avatar_url")
def no_picture_from_elsewhere(user: Any, size: int) -> str:
    """Show the same sign for everybody; faces are fetched from nowhere."""
    return static("editorial_admin/person.svg")
