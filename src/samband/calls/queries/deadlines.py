"""When a round opens and closes, in words and in everybody's time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.dates import format_date
from django.utils.translation import gettext as _

from samband.calls.models import Round
from samband.calls.queries.contents import time_zones
from samband.calls.queries.rounds import round_facts
from samband.calls.states import RoundState
from samband.foundation.flow.texts import local
from samband.foundation.i18n.writing import day_and_time, reader_locale
from samband.rulebook.facts import CountryFacts
from samband.rulebook.schedule import is_open

HOME = "SE"
"""The country of the applicants' side that sits with the funder; its clock is the round's."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A moment as it is read somewhere: where, and what the clock says there."""

    where: str
    says: str


def availability(round_: Round, at: datetime) -> str:
    """Return in one line when the round takes applications."""
    if round_.state == RoundState.DRAFT:
        return _("Not open yet")
    facts = round_facts(round_)
    zone = ZoneInfo(round_.timezone)
    if round_.state == RoundState.CLOSED and (round_.closes_at is None or at < round_.closes_at):
        return _("Closed")
    if at < round_.opens_at:
        return _("Opens on %(day)s") % {"day": day_of(round_.opens_at, zone)}
    if round_.closes_at is None:
        return _("Open all year")
    words = {"moment": closing(round_)}
    return (_("Open until %(moment)s") if is_open(facts, at) else _("Closed on %(moment)s")) % words


def closing(round_: Round) -> str:
    """Return the closing time with its place, or that there is none."""
    if round_.closes_at is None:
        return _("No end")
    zone = ZoneInfo(round_.timezone)
    words = {"moment": moment(round_.closes_at, zone), "place": place_of(zone)}
    return _("%(moment)s (time in %(place)s)") % words


def opening(round_: Round) -> str:
    """Return the opening time with its place; a round that opens with a day names the day alone."""
    zone = ZoneInfo(round_.timezone)
    there = round_.opens_at.astimezone(zone)
    if there.time() == time.min:
        return day_of(there, zone)
    return _("%(moment)s (time in %(place)s)") % {"moment": moment(there, zone), "place": place_of(zone)}


def first_closing(round_: Round) -> str:
    """Return the closing time announced first, by the round's clock; "" when it was never extended."""
    first = round_.first_closes_at
    return moment(first, ZoneInfo(round_.timezone)) if first else ""


def clocks(round_: Round, countries: Iterable[CountryFacts], zones: Mapping[str, str]) -> list[Clock]:
    """Return the closing time here, in UTC and in each partner country; none for a rolling round."""
    if round_.closes_at is None:
        return []
    closes_at = round_.closes_at
    abroad = sorted(
        (local(country.name), zones[country.code]) for country in countries if country.code in zones
    )
    here = place_of(ZoneInfo(round_.timezone))
    places = [(here, round_.timezone), ("UTC", "UTC"), *abroad]
    return [Clock(where, moment(closes_at, ZoneInfo(zone))) for where, zone in places]


def clocks_of(round_: Round, codes: Iterable[str], zones: Mapping[str, str] | None = None) -> list[Clock]:
    """Return the closing time by the round's clock, then by that of each country's capital.

    `zones` are the time zones by country, for lists of rounds; otherwise they are read.
    """
    if round_.closes_at is None:
        return []
    closes_at, territories = round_.closes_at, reader_locale().territories
    zones = time_zones() if zones is None else zones
    places = [(place_of(ZoneInfo(round_.timezone)), round_.timezone)]
    places += [(territories.get(code) or zones[code], zones[code]) for code in codes if code in zones]
    return [Clock(where, moment(closes_at, ZoneInfo(zone))) for where, zone in dict.fromkeys(places)]


def moment(at: datetime, zone: ZoneInfo) -> str:
    """Return day and clock in a zone; midnight is the end of the day before: "1 November 2024, 24:00".

    In the hour that autumn repeats, the difference from UTC says which of the two is meant.
    """
    there = at.astimezone(zone)
    if there.time() == time.min:
        return day_and_time(day_of(there - timedelta(minutes=1), zone), "24:00")
    twice = there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset()
    return day_and_time(day_of(there, zone), f"{there:%H:%M}") + (f" ({there.tzname()})" if twice else "")


def place_of(zone: ZoneInfo) -> str:
    """Return the country of a time zone in the reader's language, or the zone's own name."""
    territory = get_global("zone_territories").get(zone.key, "")
    return reader_locale().territories.get(territory) or zone.key


def day_of(at: datetime, zone: ZoneInfo) -> str:
    """Return the day of a moment in a zone, in the reader's language."""
    return format_date(at.astimezone(zone).date(), "long", locale=reader_locale())
