"""Whether a project runs, has finished or is still planned, told from its days."""

from datetime import date

from django.utils.translation import gettext_lazy as _

PHASES = {"running": _("Running"), "planned": _("Planned"), "finished": _("Finished")}


def phase(starts_on: date | None, ends_on: date | None, today: date) -> str:
    """Return running, planned or finished; "" when the days do not tell."""
    if ends_on is not None and ends_on < today:
        return "finished"
    if starts_on is not None and starts_on > today:
        return "planned"
    return "running" if starts_on is not None and ends_on is not None else ""
