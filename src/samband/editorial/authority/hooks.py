"""Where the records stand in the back office: their addresses and their place in the menu."""

from typing import Any

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem


def register_records() -> list[Any]:
    """Add the addresses of the records to those behind the back office's door."""
    return [path("records/", include("samband.editorial.authority.urls"))]


def register_menu_item() -> MenuItem:
    """Add the records to the menu."""
    return MenuItem(_("Records"), reverse("records:overview"), name="records", icon_name="list-ul", order=400)


hooks.register("register_admin_urls", register_records)
hooks.register("register_admin_menu_item", register_menu_item)
