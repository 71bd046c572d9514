"""Where a person reads and takes away what is kept about them."""

from django.urls import path

from samband.people.views import register as views

app_name = "register"
urlpatterns = [
    path("", views.about_me, name="about_me"),
    path("about-me.json", views.about_me_file, name="about_me_file"),
]
