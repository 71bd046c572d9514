"""Addresses of the records within the back office."""

from django.urls import path

from samband.editorial.authority.policies import may_merge
from samband.editorial.authority.views import lists, merging, record
from samband.foundation.access.views import for_people

publisher = for_people(may_merge)

app_name = "records"
urlpatterns = [
    path("", lists.overview, name="overview"),
    path("merges/", lists.merges, name="merges"),
    path("merges/<int:number>/undo/", publisher(merging.undo), name="undo"),
    path("<slug:kind>/", lists.listing, name="listing"),
    path("<slug:kind>/add/", record.add, name="add"),
    path("<slug:kind>/duplicates/", lists.duplicates, name="duplicates"),
    path("<slug:kind>/duplicates/two/", lists.two, name="two"),
    path("<slug:kind>/<str:key>/", record.edit, name="edit"),
    path("<slug:kind>/<str:key>/address/", record.address, name="address"),
    path("<slug:kind>/<str:key>/uses/", record.uses, name="uses"),
    path("<slug:kind>/<str:key>/history/", record.history, name="history"),
    path("<slug:kind>/<str:key>/history/put-back/", record.put_back, name="put_back"),
    path("<slug:kind>/<str:key>/merge/", publisher(merging.merge), name="merge"),
    path("<slug:kind>/<str:key>/remove/", publisher(record.remove), name="remove"),
]
