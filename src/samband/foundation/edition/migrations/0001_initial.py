"""The table of the edition in force."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One table; its triggers are set after every migration, see `watching.py`."""

    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("mark", models.CharField(max_length=36)),
            ],
        ),
    ]
