"""Registers the room with Django and opens its ears."""

from django.apps import AppConfig


class WorkspaceApp(AppConfig):
    """What waits for me: my pages, case timelines and office queues."""

    name = "samband.workspace"
    label = "workspace"
