"""Which pages are measured, and how they are asked for; written by `bench.fill`, read by the measurer."""

import json
from dataclasses import dataclass
from pathlib import Path

from bench.load import Target

SEARCHES = ("avfall", "youth", "polta", "City of Mombasa", "Місто 7", "particpation", "exempelby 12 kommun")
FILTERS = (
    "country=UA&goal=16",
    "country=KE",
    "goal=5&goal=11&q=water",
    "country=UA&country=KE&area=education",
)
OPEN = ("Catalogue list", "Filtered list", "Search", "Project page")
"""Pages that are measured as nobody has asked for them before."""
AGAIN = ("Catalogue list", "Project page", "Open calls", "Front page")
"""Pages that are measured as somebody has asked for them a moment ago."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Addresses in one filled database, a signed-in officer's cookie, and queries counted on each page."""

    paths: dict[str, list[str]]
    cookies: dict[str, str]
    queries: dict[str, int]

    @classmethod
    def load(cls, data: Path) -> "Pages":
        """Read what `save` wrote."""
        return cls(**json.loads((data / "pages.json").read_text()))

    def save(self, data: Path) -> None:
        """Write the addresses beside the database they belong to."""
        content = {"paths": self.paths, "cookies": self.cookies, "queries": self.queries}
        (data / "pages.json").write_text(json.dumps(content, indent=1))

    def targets(self) -> list[Target]:
        """Return the pages to measure, in the order of the report."""
        targets = [
            Target(
                name,
                tuple(paths),
                (("Cookie", self.cookies[name]),) if name in self.cookies else (),
                first=name in OPEN,
            )
            for name, paths in self.paths.items()
            if name in OPEN or name not in AGAIN
        ]
        again = [Target(f"{name}, again", tuple(self.paths[name])) for name in AGAIN if name in self.paths]
        return targets + again
