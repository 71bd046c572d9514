"""Rounds and days: what is open when, which round a filing belongs to, and working days."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from samband.rulebook.findings import N_, Finding, Severity

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round. `closes_at` is the first moment after it, None for a rolling round."""

    code: str
    opens_at: datetime
    closes_at: datetime | None
    timezone: str

    @property
    def last_day(self) -> date | None:
        """Return the last day of filing where the funder sits, None for a rolling round."""
        if self.closes_at is None:
            return None
        last_moment = self.closes_at - timedelta(microseconds=1)
        return last_moment.astimezone(ZoneInfo(self.timezone)).date()


@dataclass(frozen=True, slots=True)
class RoundChoice:
    """The round a filing belongs to, if there is one, and what the applicant should be told."""

    round: RoundFacts | None
    findings: tuple[Finding, ...] = ()


def start_of_day(day: date, timezone: str) -> datetime:
    """Return the first moment of a day in a time zone, also where midnight is skipped."""
    midnight = datetime.combine(day, time.min, ZoneInfo(timezone))
    return midnight.astimezone(UTC).astimezone(ZoneInfo(timezone))


def closing_time(last_day: date, timezone: str) -> datetime:
    """Return the first moment after the last day: filing is in time until local midnight."""
    return start_of_day(last_day + timedelta(days=1), timezone)


def is_on_the_clock(day: date, clock: time, timezone: str) -> bool:
    """Say whether clocks in a zone show this time that day: in spring an hour of one night is skipped."""
    zone = ZoneInfo(timezone)
    there = datetime.combine(day, clock, zone)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == datetime.combine(day, clock)


def at_clock(day: date, clock: time, timezone: str, *, later: bool = False) -> datetime:
    """Return the moment when clocks in a zone show a time; `later` takes the second of the two in autumn.

    A time that the clocks skip becomes the one an hour on, so that nobody loses time.
    """
    zone = ZoneInfo(timezone)
    there = datetime.combine(day, clock, zone).replace(fold=int(later))
    return there.astimezone(UTC).astimezone(zone)


def is_open(round_: RoundFacts, at: datetime) -> bool:
    """Say whether a round takes filings at a moment; at `closes_at` itself it no longer does."""
    return round_.opens_at <= at and (round_.closes_at is None or at < round_.closes_at)


def round_for(rounds: Iterable[RoundFacts], at: datetime, aimed_for: str = "") -> RoundChoice:
    """Choose the round of a filing: an open rolling one, else the one that closes next.

    A filing may come before its round opens, since filing is possible all year. `aimed_for` is the
    code of the round the applicant had in mind; when that has closed the choice carries a warning.
    """
    known = tuple(rounds)
    candidates = [round_ for round_ in known if round_.closes_at is not None and at < round_.closes_at]
    rolling = [round_ for round_ in known if round_.closes_at is None and is_open(round_, at)]
    chosen = min(rolling or candidates, key=lambda r: (r.closes_at or at, r.code), default=None)
    if chosen is None:
        return RoundChoice(None, (_no_round(),))
    missed = next((r for r in known if r.code == aimed_for and r.code != chosen.code), None)
    if missed and missed.closes_at and missed.closes_at <= at:
        return RoundChoice(chosen, (_late(missed, chosen),))
    return RoundChoice(chosen)


def is_working_day(day: date, holidays: Collection[date] = ()) -> bool:
    """Say whether a day is Monday to Friday and no holiday."""
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(day: date, days: int, holidays: Collection[date] = ()) -> date:
    """Return the working day that comes `days` working days after `day`; none returns `day`.

    Raises `ValueError` for a negative number.
    """
    if days < 0:
        raise ValueError("Working days are counted forwards.")
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, holidays)
    return day


def add_months(day: date, months: int) -> date:
    """Return the same day of the month some months later, or the last day of a shorter month.

    Beyond the calendar's end it returns the last day there is, so that a typing error is no crash.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _no_round() -> Finding:
    return Finding(
        code="round.none",
        message=N_("There is no round that takes this application."),
        where="round",
        remedy=N_("Keep the draft and file it when the next round has been announced."),
    )


def _late(missed: RoundFacts, chosen: RoundFacts) -> Finding:
    return Finding(
        code="round.filed_late",
        message=N_("Round {missed} closed on {last_day}; the application goes to round {chosen}."),
        params={"missed": missed.code, "last_day": missed.last_day or "", "chosen": chosen.code},
        severity=Severity.WARN,
        where="round",
        remedy=N_("Nothing needs to be done. To wait instead, keep the application as a draft."),
    )
