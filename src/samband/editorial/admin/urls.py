"""Addresses of the back office's own pages, below Wagtail's."""

from django.urls import path

from samband.editorial.admin.views import reports

app_name = "keeping"
urlpatterns = [
    path("reports/<slug:name>/", reports.report, name="report"),
    path("reports/<slug:name>/report.csv", reports.report_file, name="report_file"),
    path("flaws/<int:pk>/<slug:name>/", reports.move_flaw, name="move_flaw"),
    path("pages/<int:pk>/links/", reports.page_links, name="page_links"),
    path("pages/<int:pk>/match/", reports.match, name="match"),
    path("print.css", reports.print_sheet, name="print_sheet"),
]
