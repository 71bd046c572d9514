"""The free text is no longer needed: the codelist has it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0003_networks_of_projects")]

    operations = [migrations.RemoveField(model_name="project", name="network")]
