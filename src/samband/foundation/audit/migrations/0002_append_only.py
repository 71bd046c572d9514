"""Make the audit log append-only by trigger."""

from typing import Any

from django.db import migrations

from samband.foundation.audit.triggers import POSTGRESQL, SQLITE


def add_triggers(apps: Any, schema_editor: Any) -> None:
    """Create the triggers that this database understands."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Triggers; going back is refused, for a log that can be opened is no log."""

    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(add_triggers)]
