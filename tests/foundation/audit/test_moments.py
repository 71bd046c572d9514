"""When something last happened to a subject, and when it first came into a state."""

from datetime import UTC, datetime
from typing import Any

import pytest

from samband.foundation.audit.actions import record
from samband.foundation.audit.queries import last_changes, reached

pytestmark = pytest.mark.django_db
FIRST, SECOND, THIRD = (datetime(2026, 1, day, tzinfo=UTC) for day in (1, 2, 3))


def test_moments_of_many_subjects_are_read_together(django_assert_num_queries: Any) -> None:
    record("case:1", "opened", actor=None, to_state="open", at=FIRST)
    record("case:1", "closed", actor=None, to_state="closed", at=SECOND)
    record("case:1", "opened", actor=None, to_state="open", at=THIRD)
    record("case:2", "told", actor=None, at=SECOND)
    with django_assert_num_queries(2):
        assert last_changes(["case:1", "case:2", "case:3"]) == {"case:1": THIRD, "case:2": SECOND}
        assert reached(["case:1", "case:2"], "open") == {"case:1": FIRST}
