"""Says of each person whether their work needs a second step: for those who have a role at the funder already."""

from typing import Any

from django.db import migrations, models

STAFF = ("officer", "finance_officer", "decision_maker", "editor", "publisher", "administrator")


def follow_roles(apps: Any, schema_editor: Any) -> None:
    apps.get_model("people", "User").objects.filter(memberships__role__in=STAFF).update(must_prove_twice=True)


class Migration(migrations.Migration):
    dependencies = [("people", "0005_belonging")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="must_prove_twice",
            field=models.BooleanField(
                default=False, help_text="works at the funder, by their roles: signs in with a second step"
            ),
        ),
        migrations.RunPython(follow_roles, migrations.RunPython.noop),
    ]
