"""The time zones of the partner countries' capitals, so that a deadline can be read everywhere."""

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from samband.rulebook.findings import N_
from samband.rulebook.parsing import Parsed, Table


def parse_time_zones(rows: Iterable[Mapping[str, str]]) -> Parsed[dict[str, str]]:
    """Read `code,time_zone`: a country and the zone of its capital, such as Europe/Kyiv."""
    whole = Table({})
    zones = {}
    for number, row in enumerate(rows, 2):  # line 1 holds the names of the columns
        table = Table(row, f"line {number}", whole.problems)
        zones[table.text("code")] = _zone(table)
        table.done()
    return Parsed.of(zones, whole.problems)


def _zone(table: Table) -> str:
    name = table.text("time_zone")
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        table.problem(
            "time_zone", N_("“{found}” is no time zone."), N_("Write one such as Europe/Kyiv."),
            found=name,
        )  # fmt: skip
    return name
