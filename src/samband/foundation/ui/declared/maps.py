"""The drawn world with places on it."""

from samband.foundation.ui.component import Attribute, Component, Example, declare
from samband.foundation.ui.world import Link, Place, prepare_map

_PLACES = (
    Place(56.66, 16.36, True, 5, "Kalmar: 5 projects", "#"),
    Place(49.59, 34.55, False, 3, "Poltava: 3 projects", "#"),
    Place(-0.52, 37.45, False, 2, "Embu: 2 projects", "#"),
)
_LINKS = (Link(0, 1, 3, "Kalmar – Poltava: 3 projects", "#"), Link(0, 2, 2, "Kalmar – Embu: 2 projects", "#"))

world_map = declare(
    Component(
        name="world_map",
        doc="Places on the world, joined by arcs; one country stands enlarged beside it. What it shows must "
        "also stand in a list on the page, whose entries carry data-place with the place's position.",
        group="Figures",
        prepare=prepare_map,
        attributes=(
            Attribute("label", "What the map shows, for those who cannot see it.", required=True),
            Attribute(
                "places", "Things with latitude, longitude, enlarged, count, said and url.", required=True
            ),
            Attribute("links", "Things with start and end (positions in places), count, said and url."),
            Attribute("countries", "How many there are in each country, by ISO 3166-1 alpha-2."),
            Attribute("enlarged_label", "What stands under the enlarged country."),
            Attribute("skip_to", "Id of the list that says the same, to skip to."),
        ),
        examples=(
            Example(
                "Two arcs",
                '{% ui "world_map" label="Who works with whom" places=places links=links countries=countries '
                'enlarged_label="Sweden, enlarged" %}',
                {"places": _PLACES, "links": _LINKS, "countries": {"UA": 3, "KE": 2}},
            ),
        ),
    )
)
