"""The first page, which is no page in the editors' tree."""

from django.urls import path

from samband.editorial import views

app_name = "editorial"
urlpatterns = [path("", views.home, name="home")]
