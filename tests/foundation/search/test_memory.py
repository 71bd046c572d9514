"""What a process remembers of an index stays small, whatever strangers ask for."""

from typing import Any

import pytest

from samband.foundation.search import memory
from samband.foundation.search.documents import EXACT
from samband.foundation.search.memory import OVERHEAD, Snapshot

pytestmark = pytest.mark.django_db


def test_words_that_nothing_has_take_room_too_and_are_forgotten(monkeypatch: Any) -> None:
    monkeypatch.setattr(memory, "MOST_BYTES", 10 * OVERHEAD)
    snapshot = Snapshot("none")
    for number in range(50):
        assert snapshot.postings([(EXACT, f"a {number}")]) == {}
    assert len(snapshot.kept) == 9
    assert snapshot.bytes_kept == sum(OVERHEAD + len(key) for _kind, key in snapshot.kept)
    for term in list(snapshot.kept):
        snapshot.forget(term)
    assert snapshot.bytes_kept == 0
