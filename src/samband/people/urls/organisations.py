"""Addresses of organisations and their people: the same pages on my side and in the office."""

from django.urls import path

from samband.people.views import organisations as views
from samband.people.views import persons

_pages = [
    path("<slug:slug>/", views.people, name="people"),
    path("<slug:slug>/invite/", views.invite, name="invite"),
    path("<slug:slug>/invitations/<int:pk>/withdraw/", views.withdraw_invitation, name="withdraw_invitation"),
    path("<slug:slug>/invitations/<int:pk>/resend/", views.resend_invitation, name="resend_invitation"),
    path("<slug:slug>/people/<int:pk>/", persons.person, name="person"),
    path("<slug:slug>/people/<int:pk>/hand-over/", persons.hand_over, name="hand_over"),
]
my_organisations = ([path("", views.mine, name="list"), *_pages], "organisations")
"""My side: the organisations I belong to."""
office_organisations = ([path("", views.register, name="list"), *_pages], "organisations")
"""The office's side: every organisation, found by name or by person."""
