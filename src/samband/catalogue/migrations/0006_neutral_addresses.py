"""Every partnership and project has a neutral address, ready for the day that it needs protection."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from samband.catalogue.states import neutral_slug


def give_addresses(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give every row without a neutral address one."""
    for name in ("Partnership", "Project"):
        model = apps.get_model("catalogue", name)
        rows = list(model.objects.filter(public_slug="").only("pk"))
        for row in rows:
            row.public_slug = neutral_slug()
        model.objects.bulk_update(rows, ["public_slug"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0005_names_and_publication_types")]

    operations = [migrations.RunPython(give_addresses, migrations.RunPython.noop)]
