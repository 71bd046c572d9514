"""Networks that stood as free text become values of the codelist."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils.text import slugify

LONGEST_NAME, LONGEST_CODE = 120, 60


def take_over(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give each project the network that its text names; a text that no network has becomes one."""
    network_of = apps.get_model("catalogue", "Network").objects
    for project in apps.get_model("catalogue", "Project").objects.exclude(network=""):
        name = project.network.strip()[:LONGEST_NAME]
        known = (
            network_of.filter(name_en__iexact=name).first() or network_of.filter(name_sv__iexact=name).first()
        )
        code = slugify(name)[:LONGEST_CODE].strip("-") or f"network-{project.pk}"
        if known is None:
            known, _ = network_of.get_or_create(code=code, defaults={"name_sv": name, "name_en": name})
        project.networks.add(known)


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0002_sensitivity_and_codelists")]

    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
