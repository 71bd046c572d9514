"""Addresses of the work places."""

from django.urls import path

from samband.workspace import views

app_name = "workspace"
urlpatterns = [
    path("home/", views.home, name="home"),
    path("my/", views.my_home, name="my_home"),
    path("my/calendar/", views.my_calendar, name="my_calendar"),
    path("calendars/<str:key>.ics", views.calendar, name="calendar"),
    path("my/cases/<str:number>/decision/", views.decision, name="decision"),
    path("my/cases/<str:number>/decisions/<int:decision>/", views.decision_letter, name="decision_letter"),
    path("office/", views.office_home, name="office_home"),
    path("office/messages/", views.conversation_list, name="conversation_list"),
    path("office/messages/<str:number>/", views.conversation, name="conversation"),
]
