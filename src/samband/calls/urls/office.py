"""Addresses of this room in the office."""

from django.urls import path

from samband.calls.views import office as views
from samband.calls.views import questions

app_name = "calls_office"
urlpatterns = [
    path("", views.round_list, name="round_list"),
    path("new/", views.round_new, name="round_new"),
    path("<str:code>/", views.round_detail, name="round_detail"),
    path("<str:code>/edit/", views.round_edit, name="round_edit"),
    path("<str:code>/questions/", questions.round_questions, name="round_questions"),
    path("<str:code>/questions/add/<str:section>/", questions.round_question_add, name="round_question_add"),
    path("<str:code>/questions/<str:question>/", questions.round_question, name="round_question"),
    path("<str:code>/preview/", questions.round_preview, name="round_preview"),
    path("<str:code>/move/<str:name>/", views.round_move, name="round_move"),
]
