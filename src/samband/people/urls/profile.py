"""A person's own account: who they are, and how they sign in."""

from django.urls import path

from samband.people.views import profile

app_name = "profile"
urlpatterns = [
    path("", profile.profile, name="details"),
]
