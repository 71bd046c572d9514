"""The goals that the benchmark measures: their numbers in the project's list, units and limits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: what it is about, the unit of its figure, and the figure it must not pass.

    Of a `least` goal the figure must be reached.
    """

    number: str
    about: str
    unit: str
    limit: float
    least: bool = False

    def is_met(self, value: float) -> bool:
        """Tell whether a figure meets the goal."""
        return value >= self.limit if self.least else value <= self.limit


GOALS = {
    goal.number: goal
    for goal in (
        Goal("1", "Open pages served again, the dearest of them", "xhello", 1.5),
        Goal("2", "Catalogue list with all facet counts, 100,000 projects", "xhello", 15),
        Goal("3", "Project page", "xhello", 8),
        Goal("4", "Search over 100,000 projects", "xhello", 15),
        Goal("5", "Sign-in page", "xhello", 4),
        Goal("6", "Application section", "xhello", 15),
        Goal("9", "Officer's queue, 50 rows of 10,000 cases, filtered", "xhello", 25),
        Goal("10", "Case page with everything on it", "xhello", 20),
        Goal("15", "Memory of a warm web worker", "MB", 110),
        Goal("16", "Start to first answer", "xhello", 4),
        Goal("17", "Public page, cold, on the wire", "kB", 60),
        Goal("20", "Catalogue list, most requests a second with 95 % within a second", "/s", 45, least=True),
    )
}
TARGETS = {
    "Catalogue list, again": "1",
    "Project page, again": "1",
    "Open calls, again": "1",
    "Front page, again": "1",
    "Catalogue list": "2",
    "Project page": "3",
    "Search": "4",
    "Sign-in page": "5",
    "Application section": "6",
    "Officer's queue": "9",
    "Case page": "10",
}
"""Which goal each measured page belongs to; filtered list and last queue page are reported beside."""
