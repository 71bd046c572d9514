"""One address, one answer."""

from django.http import HttpRequest, HttpResponse
from django.urls import path


def hello(request: HttpRequest) -> HttpResponse:
    """Answer without doing anything."""
    return HttpResponse("hello")


urlpatterns = [path("", hello)]
