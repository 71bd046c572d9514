"""Addresses of this room, below `office/imports/`."""

from django.urls import URLPattern, path

from samband.importing import views

app_name = "importing"
urlpatterns: list[URLPattern] = [
    path("", views.review_list, name="review_list"),
    path("<int:pk>/", views.review_item, name="review_item"),
    path("<int:pk>/choose/", views.review_choose, name="review_choose"),
    path("<int:pk>/register/", views.review_register, name="review_register"),
    path("<int:pk>/reject/", views.review_reject, name="review_reject"),
]
