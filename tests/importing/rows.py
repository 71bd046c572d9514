"""Every row of the database, to tell whether anything was written."""

from typing import Any


def all_rows() -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every table of every app, in a fixed order."""
    from django.apps import apps

    return {
        model._meta.db_table: sorted(model._default_manager.values_list(), key=repr)
        for model in apps.get_models(include_auto_created=True)
    }
