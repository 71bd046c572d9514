"""Components that draw figures; each is a list that reads as one, with lengths drawn beside the values."""

from samband.foundation.ui.charts import Bar, prepare_bars, prepare_columns
from samband.foundation.ui.component import Attribute, Component, Example, declare

GROUP = "Figures"

_SHOWN = tuple(
    Bar(name, value, str(value), "#") for name, value in (("Moldova", 12), ("Kenya", 31), ("Georgia", 8))
)
_YEARS = tuple(Bar(str(year), 3 + year * 7 % 23, str(3 + year * 7 % 23), "#") for year in range(2012, 2027))

_BARS = Attribute("bars", "Things with label, value, said (the value in words) and url.", required=True)
_LABEL = Attribute("label", "What the chart shows, for those who cannot see it.", required=True)

bar_chart = declare(
    Component(
        name="bar_chart",
        doc="Values by name, one under another: for countries, subjects and other things without an order.",
        group=GROUP,
        prepare=prepare_bars,
        attributes=(_BARS, _LABEL),
        examples=(
            Example(
                "By country",
                '{% ui "bar_chart" bars=bars label="Projects by country" %}',
                {"bars": _SHOWN},
            ),
        ),
    )
)

column_chart = declare(
    Component(
        name="column_chart",
        doc="Values side by side in their order: for years.",
        group=GROUP,
        prepare=prepare_columns,
        attributes=(_BARS, _LABEL, Attribute("unit", "What the scale counts, such as millions.")),
        examples=(
            Example(
                "By year",
                '{% ui "column_chart" bars=bars label="Projects by year" unit="Projects" %}',
                {"bars": _YEARS},
            ),
        ),
    )
)
