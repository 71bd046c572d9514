"""Addresses of this room that everybody may visit."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from samband.calls.views import public as views
from samband.calls.views.feed import round_feed

app_name = "calls"
urlpatterns = [
    path(_("calls/"), views.round_list, name="round_list"),
    path(_("calls/feed/"), round_feed, name="round_feed"),
    path(_("calls/may-we-apply/"), views.eligibility, name="eligibility"),
    path(_("calls/<str:code>/"), views.round_detail, name="round_detail"),
]
