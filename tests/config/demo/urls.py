"""The addresses of an installation in demo mode."""

from django.urls import include, path

from samband.config.urls import urlpatterns as plain

urlpatterns = [*plain, path("demo/", include("samband.config.demo.urls"))]
