"""Where the secret link of an invitation into an organisation leads."""

from django.urls import path

from samband.people.views.invitations import invitation

app_name = "people"
urlpatterns = [path("<str:token>/", invitation, name="invitation")]
