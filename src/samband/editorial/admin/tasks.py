"""Recurring work of the back office: what was planned is published, and links are looked at each night."""

from typing import Any

from django.core.management import call_command
from django_tasks import task
from wagtail.models import Page

from samband.editorial.admin.actions.checking import check_everything, check_page
from samband.foundation.schedule.actions import recurring
from samband.foundation.schedule.states import Daily, Every

NIGHT = 3
"""The hour at which nobody waits for the machine."""


@recurring("editorial.publish_scheduled", Every(1))
def publish_scheduled() -> None:
    """Publish what was planned for now, and take down what has had its time."""
    call_command("publish_scheduled")


@recurring("editorial.check_pages", Daily(NIGHT, 20))
def check_pages() -> str:
    """Check every published page and its links."""
    return check_everything()


@task()
def check_one(pk: int) -> int:
    """Check a page that has just been published; return how many of its links are faulty."""
    page: Any = Page.objects.live().filter(pk=pk).first()
    return check_page(page.specific) if page else 0
