"""Lists of records as editors look for them: by words, country, kind, use and what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from anyascii import anyascii
from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Value

from samband.catalogue.queries.codelists import Names, codelists
from samband.catalogue.queries.records import Authority, authority, records
from samband.catalogue.queries.uses import OWN
from samband.catalogue.states import RecordKind
from samband.foundation.records.rows import pointing_to

SIZE = 50
PROJECTS = {
    RecordKind.ORGANISATION: "project_rows",
    RecordKind.PLACE: "seats__organisation__project_rows",
    RecordKind.AREA: "projects",
    RecordKind.THEME: "projects",
    RecordKind.CORE_AREA: "projects",
    RecordKind.NETWORK: "projects",
    RecordKind.GOAL: "projects",
}
"""From a record to the rows by which projects use it."""
UNUSED, NOWHERE = "unused", "nowhere"
LAST_LETTERS = {"å": "~1", "ä": "~2", "ö": "~3"}
SORTS = ("name", "-name", "projects", "-projects")


@dataclass(frozen=True, slots=True)
class Sought:
    """What an editor looks for in a list; `only` is `UNUSED`, `NOWHERE` (without coordinates) or ""."""

    words: str = ""
    country: str = ""
    form: str = ""
    only: str = ""
    sort: str = "name"
    page: int = 1


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record in a list: what else it is called, in how many projects it is used, the name of its country."""

    row: Any
    names: tuple[str, ...]
    projects: int
    country: str = ""


def record_list(kind: str, sought: Sought) -> "Page[RecordLine]":
    """Return one page of the records of a kind that are sought. Five queries, however many there are."""
    kept = authority(kind)
    rows = _narrowed(kept, sought)
    found = _by_words(kept, rows, sought.words) if sought.words.strip() else list(_keys(kept, rows))
    found.sort(key=lambda each: each[1], reverse=sought.sort == "-name")
    if sought.sort.endswith("projects"):
        used = dict(rows.values_list("pk", "used"))
        found.sort(key=lambda each: used.get(each[0], 0), reverse=sought.sort.startswith("-"))
    page = Paginator([key for key, _name in found], SIZE).get_page(sought.page)
    page.object_list = _lines(kept, rows, list(page.object_list))
    return page


def find_records(kind: str, words: str, *, other_than: Any, most: int = 20) -> list[RecordLine]:
    """Return the first records that have the words in one of their names."""
    kept = authority(kind)
    rows = _counted(kept, records(kind).exclude(pk=other_than))
    found = sorted(_by_words(kept, rows, words), key=lambda each: each[1])[:most]
    return _lines(kept, rows, [key for key, _name in found])


def folded(text: str) -> str:
    """Return a text as it is compared: in plain small letters, without marks."""
    return " ".join(anyascii(text).casefold().split())


def sorted_as(text: str) -> str:
    """Return a text as it is sorted: å, ä and ö come last, other marks do not matter."""
    return "".join(LAST_LETTERS.get(letter) or folded(letter) or " " for letter in text.casefold())


def country_of(row: Any, lands: Mapping[str, Names]) -> str:
    """Return the name of the country in which a record lies, "" when it lies in none."""
    code = str(getattr(row, "country_id", None) or getattr(row, "country", ""))
    return str(lands.get(code, code))


def other_names(kept: Authority, row: Any) -> tuple[str, ...]:
    """Return what else a record is called."""
    return tuple(each.name for each in row.names.all()) if kept.names else tuple(row.aliases)


def _narrowed(kept: Authority, sought: Sought) -> QuerySet[Any]:
    rows = _counted(kept, records(kept.kind))
    if sought.country and kept.names:
        rows = rows.filter(country=sought.country)
    if sought.form and kept.names:
        rows = rows.filter(kind=sought.form)
    if sought.only == UNUSED:
        rows = unused(kept, rows)
    if sought.only == NOWHERE:
        path = "seat__place__latitude" if kept.kind == RecordKind.ORGANISATION else "latitude"
        rows = rows.filter(**{path: None}) if kept.names else rows.none()
    return rows


def unused(kept: Authority, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Narrow records to those that nothing points to, whatever room it belongs to."""
    for pointing in pointing_to(kept.model):
        if pointing.model._meta.label_lower not in OWN:
            rows = rows.exclude(Exists(pointing.model._base_manager.filter(
                **{pointing.field.attname: OuterRef("pk")}
            )))  # fmt: skip
    return rows


def _counted(kept: Authority, rows: QuerySet[Any]) -> QuerySet[Any]:
    path = PROJECTS.get(kept.kind)
    number = Count(path, distinct=True) if path else Value(0, output_field=IntegerField())
    counted: QuerySet[Any] = rows.annotate(used=number)
    return counted


def _keys(kept: Authority, rows: QuerySet[Any]) -> Iterable[tuple[Any, str]]:
    return ((key, sorted_as(name)) for key, name in rows.values_list("pk", kept.shown))


def _by_words(kept: Authority, rows: QuerySet[Any], words: str) -> list[tuple[Any, str]]:
    """Return key and name of the rows that have every word in one of their names, marks or not."""
    wanted = folded(words).split()
    columns = ("name", "names__name") if kept.names else ("name_sv", "name_en", "aliases")
    names: dict[Any, list[str]] = {}
    shown: dict[Any, str] = {}
    for key, main, *others in rows.order_by().values_list("pk", kept.shown, *columns):
        shown[key] = sorted_as(main)
        for name in others:
            names.setdefault(key, []).extend(name if isinstance(name, list) else [name or ""])
    texts = {key: folded(" · ".join([str(key), *called])) for key, called in names.items()}
    return [(key, shown[key]) for key, text in texts.items() if all(word in text for word in wanted)]


def _lines(kept: Authority, rows: QuerySet[Any], keys: list[Any]) -> list[RecordLine]:
    wanted = rows.model._default_manager.filter(pk__in=keys)
    if kept.names:
        wanted = wanted.prefetch_related("names")
    if kept.kind == RecordKind.ORGANISATION:
        wanted = wanted.select_related("seat__place")
    found = _counted(kept, wanted).in_bulk()
    lands = codelists().country
    return [
        RecordLine(row, other_names(kept, row), row.used, country_of(row, lands))
        for row in (found[key] for key in keys if key in found)
    ]
