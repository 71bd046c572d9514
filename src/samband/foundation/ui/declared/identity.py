"""Components drawn of the sign itself: two dots joined by an arc."""

from samband.foundation.ui.component import Attribute, Component, Example, Values, declare
from samband.foundation.ui.globe import draw
from samband.foundation.ui.icons import ICONS

GROUP = "Sign"


def _icon(values: Values) -> Values:
    values["path"] = ICONS[values["name"]]
    return values


icon = declare(
    Component(
        name="icon",
        doc="A drawn sign beside a word; alone only with a label.",
        group=GROUP,
        prepare=_icon,
        attributes=(
            Attribute("name", "Which icon.", required=True, choices=tuple(ICONS)),
            Attribute("label", "Its meaning, when no word stands beside it."),
        ),
        examples=(
            Example(
                "All of them",
                '{% ui_block "cluster" gap="md" %}{% for name in names %}'
                '{% ui "icon" name=name label=name %}{% endfor %}{% end_ui %}',
                {"names": list(ICONS)},
            ),
        ),
    )
)

logo = declare(
    Component(
        name="logo",
        doc="The sign with the product's name.",
        group=GROUP,
        attributes=(Attribute("label", "The name beside the sign.", default="Samband"),),
        examples=(Example("Logo", '{% ui "logo" %}'),),
    )
)


def _share(done: object, total: object) -> int:
    whole = int(str(total or 0))
    return min(100, round(100 * int(str(done or 0)) / whole)) if whole > 0 else 0


def _pair(values: Values) -> Values:
    for side in ("left", "right"):
        share = _share(values[f"{side}_done"], values[f"{side}_total"])
        values[f"{side}_length"] = share / 2
        values[f"{side}_complete"] = share == 100
    return values


progress_pair = declare(
    Component(
        name="progress_pair",
        doc="How far two partners have come; the arc closes when both are done.",
        group=GROUP,
        prepare=_pair,
        attributes=(
            Attribute("left_label", "The first partner.", required=True),
            Attribute("left_done", "Parts it has done.", required=True),
            Attribute("left_total", "Parts it has in all.", required=True),
            Attribute("right_label", "The second partner.", required=True),
            Attribute("right_done", "Parts it has done.", required=True),
            Attribute("right_total", "Parts it has in all.", required=True),
        ),
        examples=(
            Example(
                "On the way",
                '{% ui "progress_pair" left_label="Kalmar" left_done=6 left_total=8 '
                'right_label="Poltava" right_done=3 right_total=8 %}',
            ),
            Example(
                "Both done",
                '{% ui "progress_pair" left_label="Kalmar" left_done=8 left_total=8 '
                'right_label="Poltava" right_done=8 right_total=8 %}',
            ),
        ),
    )
)


def _map(values: Values) -> Values:
    point = (float(values["lat"]), float(values["lng"]))
    other = None
    if values["to_lat"] is not None and values["to_lng"] is not None:
        other = (float(values["to_lat"]), float(values["to_lng"]))
    values["globe"] = draw(point, other)
    return values


map_point = declare(
    Component(
        name="map_point",
        doc="Where a place lies on the globe, and the arc to a second place if there is one.",
        group=GROUP,
        prepare=_map,
        attributes=(
            Attribute("lat", "Latitude in degrees, north positive.", required=True),
            Attribute("lng", "Longitude in degrees, east positive.", required=True),
            Attribute("label", "Name of the place.", required=True),
            Attribute("to_lat", "Latitude of the second place."),
            Attribute("to_lng", "Longitude of the second place."),
            Attribute("to_label", "Name of the second place."),
        ),
        examples=(
            Example(
                "Two places",
                '{% ui "map_point" lat=56.66 lng=16.36 label="Kalmar" '
                'to_lat=49.59 to_lng=34.55 to_label="Poltava" %}',
            ),
            Example("One place", '{% ui "map_point" lat=-0.52 lng=37.45 label="Embu" %}'),
        ),
    )
)
