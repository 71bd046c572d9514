"""The outcome of a benchmark run: one Markdown page for people, one JSON file keyed by goal numbers."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

from bench.goals import GOALS
from bench.load import Outcome
from bench.weight import Weight

OUT = Path(__file__).resolve().parent / "out"


@dataclass(slots=True)
class Page:
    """What was measured of one page at one size; ratios are to the do-nothing view, round by round."""

    name: str
    p50: list[float] = field(default_factory=list)
    time_ratios: list[float] = field(default_factory=list)
    cpu_ratios: list[float] = field(default_factory=list)
    loaded: dict[int, Outcome] = field(default_factory=dict)
    queries: int | None = None
    bytes_plain: int | None = None
    bytes_gzip: int | None = None

    @property
    def ratio(self) -> float:
        """Return the page's ×hello: the worse of its time and its processor ratio, medians of rounds."""
        return max(median(self.time_ratios), median(self.cpu_ratios))

    @property
    def samples(self) -> list[float]:
        """Return the rounds' ratios of the kind that `ratio` is made of."""
        if median(self.time_ratios) >= median(self.cpu_ratios):
            return self.time_ratios
        return self.cpu_ratios


@dataclass(slots=True)
class Size:
    """Everything measured at one size of the catalogue."""

    projects: int
    pages: list[Page]
    fill_seconds: float
    database_megabytes: float
    worker_megabytes: float
    start_ratio: float
    weights: dict[str, Weight]
    most_requests: float = 0.0

    def page(self, name: str) -> Page:
        """Return the page of this name."""
        return next(page for page in self.pages if page.name == name)


def write(sizes: list[Size], figures: dict[str, dict[str, object]], conditions: list[str]) -> Path:
    """Write `report.md` and `report.json` (goal → value, unit, samples) and return the former's path."""
    OUT.mkdir(exist_ok=True)
    (OUT / "report.json").write_text(json.dumps(figures, indent=1) + "\n")
    raw = [asdict(size) for size in sizes]
    (OUT / "raw.json").write_text(json.dumps(raw, indent=1) + "\n")
    lines = ["# What Samband costs", "", *(f"- {line}" for line in conditions), ""]
    lines += [*_goal_table(figures), *(line for size in sizes for line in _size_table(size))]
    path = OUT / "report.md"
    path.write_text("\n".join(lines) + "\n")
    return path


def _goal_table(figures: dict[str, dict[str, object]]) -> list[str]:
    lines = ["## Goals", "", "| goal | about | measured | limit | met |", "|---|---|---:|---:|---|"]
    for number, figure in sorted(figures.items(), key=lambda item: float(item[0])):
        goal, value = GOALS[number], float(str(figure["value"]))
        met = "yes" if goal.is_met(value) else "**no**"
        lines.append(f"| {number} | {goal.about} | {value:.2f} {goal.unit} | {goal.limit:g} | {met} |")
    return [*lines, ""]


def _size_table(size: Size) -> list[str]:
    lines = [
        f"## {size.projects:,} projects",
        "",
        f"Filled in {size.fill_seconds:.0f} s, database {size.database_megabytes:.0f} MB, warm worker "
        f"{size.worker_megabytes:.0f} MB, start {size.start_ratio:.1f} × hello's.",
        "",
        "| page | p50 ms, 1 conn. | ×hello time | ×hello CPU | p50/p95 ms, 8 | p50/p95 ms, 32 | "
        "requests/s, 32 | queries | bytes (gzip) |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [_row(page) for page in size.pages]
    weights = [f"{name} {w.kilobytes:.1f} kB in {w.requests} requests" for name, w in size.weights.items()]
    return [*lines, "", f"Cold, on the wire: {'; '.join(weights)}." if weights else "", ""]


def _row(page: Page) -> str:
    eight, many = page.loaded[8], page.loaded[32]
    weight = f"{page.bytes_plain:,} ({page.bytes_gzip:,})" if page.bytes_plain else "–"
    return (
        f"| {page.name} | {median(page.p50):.2f} | {median(page.time_ratios):.2f} | "
        f"{median(page.cpu_ratios):.2f} | {eight.p50:.1f} / {eight.p95:.1f} | {many.p50:.1f} / {many.p95:.1f} "
        f"| {many.throughput:.0f} | {page.queries if page.queries is not None else '–'} | {weight} |"
    )
