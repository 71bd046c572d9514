"""Addresses of pictures; they are the same in every language."""

from django.urls import path

from samband.foundation.sharing import views

app_name = "sharing"
urlpatterns = [
    path("card/<str:signed>.png", views.card_picture, name="card"),
    path("apple-touch-icon.png", views.telephone_icon, name="telephone_icon"),
    path("favicon.ico", views.favicon, name="favicon"),
]
