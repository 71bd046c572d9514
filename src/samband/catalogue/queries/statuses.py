"""Which countries take part in the programme, and since when."""

from datetime import date

from samband.catalogue.models import CountryStatus
from samband.foundation.edition.queries import read_once
from samband.rulebook.facts import CountryFacts
from samband.rulebook.facts import CountryStatus as Status
from samband.rulebook.wording import Text


def country_periods() -> list[CountryFacts]:
    """Return every period of every country, by country and first day; read once for each edition."""
    return list(read_once("country periods", _periods))


def _periods() -> tuple[CountryFacts, ...]:
    rows = CountryStatus.objects.select_related("country").order_by("country", "valid_from")
    return tuple([_facts(row) for row in rows])


def periods_of(code: str) -> list[CountryFacts]:
    """Return the periods of one country, the first day first."""
    rows = CountryStatus.objects.select_related("country").filter(country=code).order_by("valid_from")
    return [_facts(row) for row in rows]


def country_facts(at: date) -> dict[str, CountryFacts]:
    """Return each country's status by code, as it is on a day.

    A country without a status that day is there with its latest earlier (or else first) period:
    rules then know its name, and see for themselves that the period is not in force.
    """
    facts: dict[str, CountryFacts] = {}
    for period in country_periods():
        if period.code not in facts or period.valid_from <= at:
            facts[period.code] = period
    return facts


def open_countries(at: date) -> list[CountryFacts]:
    """Return the countries open for new partnerships on a day, by cluster and code."""
    found = (facts for facts in country_facts(at).values() if facts.is_in_force(at))
    return sorted((f for f in found if f.status is Status.OPEN), key=lambda f: (f.cluster, f.code))


def _facts(row: CountryStatus) -> CountryFacts:
    return CountryFacts(
        code=row.country_id,
        name=Text.of(sv=row.country.name_sv, en=row.country.name_en),
        cluster=row.cluster,
        status=Status(row.status),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        source=row.source,
    )
