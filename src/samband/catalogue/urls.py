"""Addresses of the open catalogue; their words follow the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from samband.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path(_("projects/"), views.project_list, name="project_list"),
    path(_("projects/suggest/"), views.project_suggest, name="project_suggest"),
    path(_("projects/<slug:slug>/"), views.project_detail, name="project_detail"),
    path(_("partners/<slug:slug>/"), views.partner_detail, name="partner_detail"),
    path(_("countries/<slug:slug>/"), views.country_detail, name="country_detail"),
    path(_("granted/"), views.granted_list, name="granted_list"),
]
