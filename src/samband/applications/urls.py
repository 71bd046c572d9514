"""Addresses of this room, under `/my/`, and the open one that checks receipts."""

from django.urls import path

from samband.applications import views

app_name = "applications"
urlpatterns = [
    path("cases/start/", views.start, name="start"),
    path("cases/<slug:number>/", views.case, name="case"),
    path("cases/<slug:number>/section/<slug:code>/", views.section, name="section"),
    path("cases/<slug:number>/section/<slug:code>/files/", views.upload, name="upload"),
    path("cases/<slug:number>/files/<int:pk>/", views.file, name="file"),
    path("cases/<slug:number>/team/", views.team, name="team"),
    path("cases/<slug:number>/print/", views.whole, name="print"),
    path("cases/<slug:number>/messages/", views.case_messages, name="messages"),
    path("cases/<slug:number>/invite/", views.invite, name="invite"),
    path(
        "cases/<slug:number>/invitations/<int:pk>/withdraw/",
        views.withdraw_invitation,
        name="withdraw_invitation",
    ),
    path(
        "cases/<slug:number>/invitations/<int:pk>/resend/",
        views.resend_invitation,
        name="resend_invitation",
    ),
    path("cases/<slug:number>/confirm/", views.confirm, name="confirm"),
    path("cases/<slug:number>/submit/", views.submit, name="submit"),
    path("cases/<slug:number>/supplementation/", views.supplementation, name="supplementation"),
    path("cases/<slug:number>/receipt/", views.receipt, name="receipt"),
    path("cases/<slug:number>/receipt/content.json", views.receipt_content, name="receipt_content"),
    path("cases/<slug:number>/application.pdf", views.paper, name="paper"),
    path("cases/<slug:number>/withdraw/", views.withdraw, name="withdraw"),
    path("cases/<slug:number>/versions/", views.versions, name="versions"),
    path("cases/<slug:number>/versions/compare/", views.compare, name="compare"),
    path("cases/<slug:number>/versions/<int:revision>/restore/", views.restore, name="restore"),
    path("invitations/<str:token>/", views.invitation, name="invitation"),
]

receipt_urls = ([path("receipts/", views.check_receipt, name="check")], "receipts")
"""Where anyone can check a receipt, under each language."""
