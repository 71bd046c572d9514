"""All that a merge may touch, as values to compare."""

from typing import Any

APPS = ("people", "catalogue", "importing", "applications", "editorial")


def snapshot() -> dict[str, Any]:
    """Return every row of the rooms, the old addresses, and the cards that the search shows."""
    from django.apps import apps

    models = [
        model for label in APPS for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
    models += [apps.get_model("records.oldaddress"), apps.get_model("search.entry")]
    return {
        model._meta.label: [
            row
            for row in model._base_manager.order_by("pk").values()
        ]
        for model in models
    }  # fmt: skip
