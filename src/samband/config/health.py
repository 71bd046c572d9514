"""What `samband check` looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.checks import run_checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from samband.calls.queries import programme_problems
from samband.foundation.audit.queries import broken_links


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


def _data() -> Iterator[Health]:
    problems = programme_problems(settings.PROGRAMME)
    yield Health("Programme", not problems, "; ".join(map(str, problems[:5])) or str(settings.PROGRAMME))
    broken = [f"{link.subject} #{link.number} {link.problem}" for link in broken_links()]
    yield Health("Audit log", not broken, "; ".join(broken[:5]) or "every chain holds")
    late = DBTaskResult.objects.ready().filter(enqueued_at__lt=timezone.now() - timedelta(minutes=10)).count()
    yield Health("Worker", not late, f"{late} tasks wait over ten minutes: run `samband worker`"
                 if late else "nothing waits too long")  # fmt: skip
