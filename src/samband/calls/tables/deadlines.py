"""When a round opens and closes, in words and in everybody's time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.dates import format_date
from django.utils.translation import gettext as _

from samband.calls.models import Round
from samband.calls.queries import round_facts
from samband.calls.states import RoundState
from samband.foundation.flow.texts import local
from samband.foundation.i18n.writing import day_and_time, reader_locale
from samband.rulebook.facts import CountryFacts
from samband.rulebook.schedule import is_open


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


def moment(at: datetime, zone: ZoneInfo) -> str:
    """Return day and clock in a zone; midnight is the end of the day before: "1 November 2024, 24:00"."""
    there = at.astimezone(zone)
    if there.time() == time.min:
        return day_and_time(day_of(there - timedelta(minutes=1), zone), "24:00")
    return day_and_time(day_of(there, zone), f"{there:%H:%M}")


def place_of(zone: ZoneInfo) -> str:
    """Return the country of a time zone in the reader's language, or the zone's own name."""
    territory = get_global("zone_territories").get(zone.key, "")
    return reader_locale().territories.get(territory) or zone.key


def day_of(at: datetime, zone: ZoneInfo) -> str:
    """Return the day of a moment in a zone, in the reader's language."""
    return format_date(at.astimezone(zone).date(), "long", locale=reader_locale())
