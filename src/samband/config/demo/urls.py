"""Addresses of the demo, mounted in demo mode only."""

from django.urls import path

from samband.config.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.guide, name="guide"),
    path("mail/", views.post_office, name="post_office"),
]
