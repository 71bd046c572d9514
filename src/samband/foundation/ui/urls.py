"""Addresses of the gallery."""

from django.urls import path

from samband.foundation.ui import views

app_name = "ui"
urlpatterns = [path("", views.styleguide, name="styleguide")]
