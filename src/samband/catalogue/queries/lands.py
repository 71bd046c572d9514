"""Pages of countries: their projects, and their place in the programme now and before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils.translation import gettext

from samband.catalogue.models import Country
from samband.catalogue.queries.codelists import Codelists, Names, codelists
from samband.catalogue.queries.counties import County, by_county
from samband.catalogue.queries.measures import amounts, currencies, total
from samband.catalogue.queries.overviews import Overview, overview
from samband.catalogue.queries.partnerships import Sum
from samband.catalogue.queries.statuses import country_periods, periods_of
from samband.catalogue.queries.subjects import Land, counted, lands
from samband.catalogue.states import HOME_COUNTRY, PROJECTS, CountryState
from samband.foundation.search.queries import Mark, current, marks
from samband.rulebook.facts import CountryFacts

TONES = {CountryState.OPEN: "success", CountryState.LEGACY: "warning", CountryState.CLOSED: "neutral"}


@dataclass(frozen=True, slots=True)
class Period:
    """A country's status during one period, in words; both days belong to it."""

    label: str
    tone: str
    cluster: str
    valid_from: date
    valid_until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class CountryPage:
    """A country with its projects, its point on the map (degrees) and its status, the newest first.

    The country that all partners abroad work with has every project, and its partners by county.
    """

    code: str
    country: Names
    latitude: float | None
    longitude: float | None
    now: Period | None
    history: tuple[Period, ...]
    overview: Overview
    granted: tuple[Sum, ...]
    counties: tuple[County, ...] = ()
    abroad: tuple[Land, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A country in the list of countries."""

    country: Names
    projects: int
    now: Period | None


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """The countries of one cluster; the last group has those that belong to none."""

    cluster: str
    entries: tuple[CountryEntry, ...]


def country_page(slug: str, page: int, today: date) -> CountryPage:
    """Return the page of a country of the codelist, or raise 404."""
    in_force = marks()
    lists = codelists(in_force)
    row = Country.objects.filter(slug=slug).first()
    if row is None or row.pk not in lists.country:
        raise Http404
    is_home = row.pk == HOME_COUNTRY
    found = (
        overview("", "", page, lists, in_force) if is_home
        else overview("country", row.pk, page, lists, in_force)
    )  # fmt: skip
    periods = [(facts, _period(facts, lists)) for facts in reversed(periods_of(row.pk))]
    return CountryPage(
        code=row.pk,
        country=lists.country[row.pk],
        latitude=row.latitude,
        longitude=row.longitude,
        now=next((told for facts, told in periods if facts.is_in_force(today)), None),
        history=tuple(told for _facts, told in periods),
        overview=found,
        granted=() if is_home else _granted(row.pk, in_force),
        counties=by_county(found.swedish) if is_home else (),
        abroad=lands(found.country, lists) if is_home else (),
    )


def country_index(today: date) -> tuple[CountryGroup, ...]:
    """Return the countries that have a status or a public project, by cluster and name."""
    in_force = marks()
    lists = codelists(in_force)
    counts = counted("country", in_force)
    periods: dict[str, Period | None] = {}
    for facts in country_periods():
        periods.setdefault(facts.code, None)
        if facts.is_in_force(today):
            periods[facts.code] = _period(facts, lists)
    known = [code for code in lists.country if code in periods or code in counts]
    known.sort(key=lambda code: str(lists.country[code]).casefold())
    groups: dict[str, list[CountryEntry]] = {}
    for code in known:
        entry = CountryEntry(lists.country[code], counts.get(code, 0), periods.get(code))
        groups.setdefault(lists.country[code].cluster, []).append(entry)
    named = sorted((str(lists.cluster.get(cluster, "")), entries) for cluster, entries in groups.items())
    return tuple(
        CountryGroup(name, tuple(entries)) for name, entries in sorted(named, key=lambda g: g[0] == "")
    )


def _granted(code: str, in_force: Mapping[str, Mark]) -> tuple[Sum, ...]:
    """Return what public projects with a partner in the country were granted, currency by currency."""
    snapshot = current(PROJECTS, in_force)
    here = snapshot.facet("country").either((code,))
    sums = (Sum(total(amounts(snapshot, each, here)), each) for each in currencies(snapshot))
    return tuple(each for each in sums if each.amount)


def _period(facts: CountryFacts, lists: Codelists) -> Period:
    state = CountryState(facts.status.value)
    cluster = str(lists.cluster.get(facts.cluster, ""))
    source = gettext(facts.source) if facts.source else ""
    return Period(str(state.label), TONES[state], cluster, facts.valid_from, facts.valid_until, source)
