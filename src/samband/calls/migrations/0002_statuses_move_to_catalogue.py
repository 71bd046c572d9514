"""The dated status of countries moves to the catalogue, which other rooms read it from."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = ("cluster", "status", "valid_from", "valid_until", "source")


def hand_over(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Copy every period of a country that the catalogue knows; loading the programme restores others."""
    kept = apps.get_model("catalogue", "CountryStatus")
    countries = set(apps.get_model("catalogue", "Country").objects.values_list("pk", flat=True))
    kept.objects.bulk_create(
        kept(country_id=row.country, **{name: getattr(row, name) for name in KEPT})
        for row in apps.get_model("calls", "CountryStatus").objects.all()
        if row.country in countries and (row.valid_until is None or row.valid_until >= row.valid_from)
    )


class Migration(migrations.Migration):
    dependencies = [("calls", "0001_initial"), ("catalogue", "0002_sensitivity_and_codelists")]

    operations = [
        migrations.RunPython(hand_over, migrations.RunPython.noop),
        migrations.DeleteModel(name="CountryStatus"),
    ]
