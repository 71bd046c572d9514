"""What `samband check` looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import run_checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samband.calls.queries import programme_problems
from samband.foundation.audit.queries import broken_links
from samband.foundation.schedule.queries import troubles

LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Health:
    """One thing looked at: whether it is well, and what was found or is to be done."""

    what: str
    well: bool
    detail: str


def examine() -> Iterator[Health]:
    """Yield the health of each part; a database that does not answer ends the round early."""
    warnings = run_checks()
    yield Health("Settings", not warnings, "; ".join(str(w) for w in warnings) or "consistent")
    exposed = list(_exposed())
    yield Health("Protection", not exposed, "; ".join(exposed) or "as far as settings can tell")
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as problem:
        yield Health("Database", False, f"{problem}; see DATABASE_URL")
        return
    yield Health("Database", not waiting, "run `samband setup`" if waiting else connection.vendor)
    if waiting:
        return
    yield from _data()


def _exposed() -> Iterator[str]:
    """Yield what lies open; an installation on one's own machine is for trying things out."""
    host = urlsplit(settings.BASE_URL).hostname
    if not settings.SECURE:
        if host not in LOCAL:
            yield "passwords travel in the open: serve over https and set SAMBAND_BASE_URL to it"
        return
    if settings.DEMO:
        yield "demo mode opens every letter to everybody: unset SAMBAND_DEMO where people work for real"
    if settings.DATA.is_dir() and settings.DATA.stat().st_mode & 0o007:
        yield f"others on this machine can read the data: chmod 700 {settings.DATA}"


def _data() -> Iterator[Health]:
    problems = programme_problems(settings.PROGRAMME)
    yield Health("Programme", not problems, "; ".join(map(str, problems[:5])) or str(settings.PROGRAMME))
    broken = [f"{link.subject} #{link.number} {link.problem}" for link in broken_links()]
    yield Health("Audit log", not broken, "; ".join(broken[:5]) or "every chain holds")
    late = DBTaskResult.objects.ready().filter(enqueued_at__lt=timezone.now() - timedelta(minutes=10)).count()
    yield Health("Worker", not late, f"{late} tasks wait over ten minutes: run `samband worker`"
                 if late else "nothing waits too long")  # fmt: skip
    strayed = troubles(timezone.now())
    yield Health("Recurring work", not strayed, "; ".join(strayed) or "in its rhythm")
