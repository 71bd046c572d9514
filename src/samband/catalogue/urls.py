"""Addresses of the open catalogue; their words follow the language."""

from functools import partial

from django.urls import path
from django.utils.translation import gettext_lazy as _

from samband.catalogue import views
from samband.catalogue.api import downloads, feeds
from samband.catalogue.queries.moved import where_now
from samband.catalogue.states import PARTNERSHIP, RecordKind
from samband.catalogue.views import figures
from samband.foundation.records.views import led_on

app_name = "catalogue"
partnership_detail = led_on(partial(where_now, PARTNERSHIP))(views.partnership_detail)
partner_detail = led_on(partial(where_now, RecordKind.ORGANISATION))(views.partner_detail)
country_detail = led_on(partial(where_now, RecordKind.COUNTRY))(views.country_detail)
area_detail = led_on(partial(where_now, RecordKind.AREA), "code")(views.subject_detail)
theme_detail = led_on(partial(where_now, RecordKind.THEME), "code")(views.subject_detail)
"""Pages that lead from addresses which they had once, also when two were merged."""
urlpatterns = [
    path(_("projects/"), views.project_list, name="project_list"),
    path(_("projects/suggest/"), views.project_suggest, name="project_suggest"),
    path(_("projects/download/"), downloads.choose, name="download"),
    path(_("projects/feed/"), feeds.projects, name="project_feed"),
    path(_("projects.<str:ending>"), downloads.projects, name="project_file"),
    path(_("projects/<slug:slug>/"), views.project_detail, name="project_detail"),
    path(_("projects/<slug:slug>/documents/<int:number>/"), views.project_document, name="project_document"),
    path(
        _("projects/<slug:slug>/pictures/<int:number>/<slug:size>/"),
        views.project_picture,
        name="project_picture",
    ),
    path(_("partnerships/<slug:slug>/"), partnership_detail, name="partnership_detail"),
    path(_("partners/"), views.partner_list, name="partner_list"),
    path(_("statistics/"), figures.statistics, name="statistics"),
    path(_("statistics/<slug:name>.<str:ending>"), figures.statistics_data, name="statistics_data"),
    path(_("partners/<slug:slug>/"), partner_detail, name="partner_detail"),
    path(_("countries/"), views.country_list, name="country_list"),
    path(_("countries/<slug:slug>/"), country_detail, name="country_detail"),
    path(_("goals/"), views.subject_list, {"facet": "goal"}, name="goal_list"),
    path(_("goals/<int:code>/"), views.subject_detail, {"facet": "goal"}, name="goal_detail"),
    path(_("project-areas/"), views.subject_list, {"facet": "area"}, name="area_list"),
    path(_("project-areas/<slug:code>/"), area_detail, {"facet": "area"}, name="area_detail"),
    path(_("themes/"), views.subject_list, {"facet": "theme"}, name="theme_list"),
    path(_("themes/<slug:code>/"), theme_detail, {"facet": "theme"}, name="theme_detail"),
    path(_("core-areas/"), views.subject_list, {"facet": "core"}, name="core_area_list"),
    path(_("core-areas/<slug:code>/"), views.subject_detail, {"facet": "core"}, name="core_area_detail"),
    path(_("networks/"), views.subject_list, {"facet": "network"}, name="network_list"),
    path(_("networks/<slug:code>/"), views.subject_detail, {"facet": "network"}, name="network_detail"),
    path(_("granted/"), views.granted_list, name="granted_list"),
    path(_("granted/feed/"), feeds.granted, name="granted_feed"),
    path(_("granted.<str:ending>"), downloads.whole, {"of": "granted"}, name="granted_file"),
    path(_("partners.<str:ending>"), downloads.whole, {"of": "partners"}, name="partner_file"),
    path(_("countries.<str:ending>"), downloads.whole, {"of": "countries"}, name="country_file"),
]

TOLD = "<int:number>/projects/<int:project>/told"
office_urls = (
    [
        path("", views.sensitivity_list, name="sensitivity_list"),
        path("<int:number>/", views.sensitivity, name="sensitivity"),
        path("<int:number>/projects/<int:project>/", views.public_texts, name="public_texts"),
        path("<int:number>/<slug:kind>/<int:item>/", views.clear_item, name="clear_item"),
        path(f"{TOLD}/", views.told, name="told"),
        path(f"{TOLD}/<slug:kind>/", views.tell, name="tell"),
        path(f"{TOLD}/<slug:kind>/<int:item>/", views.tell, name="retell"),
        path(f"{TOLD}/<slug:kind>/<int:item>/file/", views.told_file, name="told_file"),
        path(f"{TOLD}/<slug:kind>/<int:item>/take-away/", views.take_away, name="take_away"),
    ],
    "catalogue_office",
)
"""Where the office decides how much of a partnership is shown."""
