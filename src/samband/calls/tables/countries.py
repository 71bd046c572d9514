"""The countries that take part, by group, in words."""

from collections.abc import Iterable

from samband.calls.queries.conditions import enumerated
from samband.foundation.flow.texts import local
from samband.rulebook.codelists import Item
from samband.rulebook.facts import CountryFacts


def by_cluster(countries: Iterable[CountryFacts], clusters: Iterable[Item]) -> list[tuple[str, str]]:
    """Return pairs of a group's name and its countries' names, in the order of the list of groups."""
    names: dict[str, list[str]] = {}
    for country in countries:
        names.setdefault(country.cluster, []).append(local(country.name))
    return [
        (local(cluster.name), enumerated(sorted(names[cluster.code])))
        for cluster in clusters
        if cluster.code in names
    ]
