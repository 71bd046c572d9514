"""The regions of countries, each with a name that no town has and the middle of where its towns lie."""

from dataclasses import dataclass
from pathlib import Path

from samband.importing.match.codelists import read_rows, several
from samband.importing.match.names import fold


@dataclass(frozen=True, slots=True)
class Region:
    """A region; its point (degrees, north and east positive) is rounded, so that it is no town's."""

    code: str
    country: str
    name: str
    kind: str
    latitude: float
    longitude: float
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regions:
    """Regions by country and the code that GeoNames gives them, and by country and folded name."""

    by_code: dict[str, Region]
    by_name: dict[tuple[str, str], Region]

    def of(self, code: str) -> Region | None:
        """Return the region with a code such as UA.18; None where a region would hide nothing."""
        return self.by_code.get(code)

    def named(self, country: str, name: str) -> Region | None:
        """Return the region of a country by its name."""
        return self.by_name.get((country, fold(name)))


def read_regions(path: Path) -> Regions:
    """Return the regions in a file with columns country, code, name, kind, latitude, longitude, forms.

    A programme without the file has no regions.
    """
    rows = read_rows(path) if path.is_file() else ()
    found = [
        Region(
            f"{row['country']}.{row['code']}", row["country"], row["name"], row["kind"],
            float(row["latitude"]), float(row["longitude"]), tuple(several(row["forms"])),
        )
        for row in rows
    ]  # fmt: skip
    return Regions(
        {region.code: region for region in found},
        {(region.country, fold(region.name)): region for region in found},
    )
