"""No partnership and no project is ever without a neutral address."""

from django.db import migrations, models
from django.db.models import Q

from samband.catalogue.states import neutral_slug


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0006_neutral_addresses")]

    operations = [
        migrations.RemoveConstraint("partnership", "catalogue_partnership_neutral_once"),
        migrations.RemoveConstraint("partnership", "catalogue_partnership_neutral_slug"),
        migrations.RemoveConstraint("project", "catalogue_project_neutral_once"),
        migrations.AlterField(
            "partnership", "public_slug",
            models.SlugField(max_length=60, default=neutral_slug, help_text="its address while it is protected"),
        ),
        migrations.AlterField("project", "public_slug", models.SlugField(max_length=60, default=neutral_slug)),
        migrations.AddConstraint(
            "partnership",
            models.UniqueConstraint(fields=("public_slug",), name="catalogue_partnership_neutral_once"),
        ),
        migrations.AddConstraint(
            "partnership",
            models.CheckConstraint(condition=~Q(public_slug=""), name="catalogue_partnership_neutral_slug"),
        ),
        migrations.AddConstraint(
            "project", models.UniqueConstraint(fields=("public_slug",), name="catalogue_project_neutral_once")
        ),
        migrations.AddConstraint(
            "project", models.CheckConstraint(condition=~Q(public_slug=""), name="catalogue_project_neutral_slug")
        ),
    ]  # fmt: skip
