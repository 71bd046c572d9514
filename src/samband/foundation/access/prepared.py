"""Queries whose SQL is written once: writing it costs ten times what asking it does."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import ModelIterable

Compiled = tuple[Any, str, tuple[Any, ...]]


class Prepared:
    """A query that pages ask again and again with other values; nothing of an answer is kept.

    `make` builds it from one stand-in for each value; it is called once for each kind of database. Values
    are compared, never left out: what depends on how many there are, or on whether one is None, is
    another query. Nothing is prefetched.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *stand_ins: Any) -> None:
        self.make, self.stand_ins = make, stand_ins
        self.compiled: dict[str, Compiled] = {}

    def rows(self, *values: Any) -> Iterator[tuple[Any, ...]]:
        """Return rows of plain values, as `values_list` does; `values` stand in the order of the stand-ins."""
        compiler, found = self._ask(values)
        return iter(compiler.results_iter([found], tuple_expected=True))

    def objects(self, *values: Any) -> list[Any]:
        """Return rows as objects of the query's model, with what it selects beside them."""
        answer: Any = _Answer(*self._ask(values))
        return list(ModelIterable(answer))

    def _ask(self, values: tuple[Any, ...]) -> tuple[Any, list[Any]]:
        compiler, sql, given = self.compiled.get(connection.vendor) or self._write()
        with connection.cursor() as cursor:
            cursor.execute(sql, [values[each.place] if isinstance(each, _Gap) else each for each in given])
            return compiler, cursor.fetchall()

    def _write(self) -> Compiled:
        compiler = self.make(*self.stand_ins).query.get_compiler(connection=connection)
        sql, given = compiler.as_sql()
        converters = compiler.get_converters([each[0] for each in compiler.select[: compiler.col_count]])
        compiler.get_converters = lambda expressions: converters
        gaps = [_Gap(self.stand_ins.index(each)) if each in self.stand_ins else each for each in given]
        missing = [each for place, each in enumerate(self.stand_ins) if _Gap(place) not in gaps]
        if missing:
            raise ValueError(f"The query does not compare anything with {missing}.")
        self.compiled[connection.vendor] = written = (compiler, sql, tuple(gaps))
        return written


class _Gap:
    """The place of a value among those given."""

    def __init__(self, place: int) -> None:
        self.place = place

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Gap) and other.place == self.place

    def __hash__(self) -> int:
        return hash(self.place)


class _Answer:
    """An answer in the place of the queryset, query and compiler that Django's maker of objects asks for."""

    def __init__(self, compiler: Any, found: list[Any]) -> None:
        self.query, self.db, self.found = self, connection.alias, found
        self._known_related_objects: dict[Any, Any] = {}
        self.select, self.klass_info = compiler.select, compiler.klass_info
        self.annotation_col_map, self.results_iter = compiler.annotation_col_map, compiler.results_iter

    def get_compiler(self, **_where: Any) -> "_Answer":
        return self

    def execute_sql(self, **_how: Any) -> list[Any]:
        return [self.found]
