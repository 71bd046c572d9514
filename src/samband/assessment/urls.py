"""Addresses of cases in the office."""

from django.urls import path

from samband.assessment import views

app_name = "assessment"
urlpatterns = [
    path("<str:number>/", views.case_detail, name="case_detail"),
    path("<str:number>/application/", views.case_content, name="case_content"),
    path("<str:number>/checklist/", views.checklist, name="checklist"),
    path("<str:number>/checklist/points/", views.point, name="point"),
    path("<str:number>/assessment/", views.scores, name="scores"),
    path("<str:number>/assessment/scorers/", views.assign, name="assign"),
    path("<str:number>/assessment/scorers/<int:assignment>/remove/", views.unassign, name="unassign"),
    path("<str:number>/assessment/recommendation/", views.recommendation, name="recommendation"),
    path("<str:number>/conflict/", views.conflict, name="conflict"),
    path("<str:number>/letters/<int:decision>/", views.letter, name="letter"),
    path("<str:number>/moves/<slug:name>/", views.move, name="move"),
]
