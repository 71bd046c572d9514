"""What many pages show is read once for each edition, and never kept when the edition cannot be told."""

from samband.foundation.edition import queries


def test_a_thing_is_read_once_until_the_edition_changes(monkeypatch):
    marks = iter(["one", "one", "two"])
    monkeypatch.setattr(queries, "mark_in_force", lambda: next(marks))
    found = iter(["first", "second"])
    assert [queries.read_once("menus", lambda: next(found)) for _ in range(3)] == ["first", "first", "second"]


def test_things_are_kept_apart_by_their_keys(monkeypatch):
    monkeypatch.setattr(queries, "mark_in_force", lambda: "keys")
    assert [queries.read_once(key, lambda key=key: key * 2) for key in ("a", "b", "a")] == ["aa", "bb", "aa"]


def test_nothing_is_kept_inside_a_transaction(monkeypatch):
    monkeypatch.setattr(queries, "mark_in_force", lambda: None)
    found = iter(["first", "second"])
    assert [queries.read_once("menus", lambda: next(found)) for _ in range(2)] == ["first", "second"]


def test_a_failed_reading_is_tried_again(monkeypatch):
    monkeypatch.setattr(queries, "mark_in_force", lambda: "failing")
    answers = iter([ZeroDivisionError(), "found"])

    def read():
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    try:
        queries.read_once("failing", read)
    except ZeroDivisionError:
        assert queries.read_once("failing", read) == "found"


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(queries, "mark_in_force", lambda: "many")
    for number in range(queries.MOST * 2):
        queries.read_once(number, lambda number=number: number)
    assert len(queries._read[1]) <= queries.MOST + 1
