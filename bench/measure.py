"""Measures one size: interleaved rounds at one connection, then eight and thirty-two, then memory."""

import gzip
import urllib.request
from pathlib import Path
from statistics import median

from bench.load import Outcome, Target, run
from bench.pages import Pages
from bench.report import Page, Size
from bench.servers import Server, serving
from bench.weight import page_weight

ROUNDS = 5
WEIGHED = ("Catalogue list", "Project page")
HELLO = Target("Do-nothing view", ("/",))
CROWDS = (8, 16, 32, 64, 128)
PATIENCE = 1_000
"""Milliseconds within which 95 of 100 answers must come for a load to count as held."""


def measure(data: Path, projects: int, *, fill_seconds: float, seconds: int) -> Size:
    """Measure every page over the database in `data` and return what was found."""
    environment = {
        "SAMBAND_DATA": str(data), "SAMBAND_HOSTS": "127.0.0.1", "SAMBAND_STAFF_SECOND_FACTOR": "0",
    }  # fmt: skip
    pages = Pages.load(data)
    with (
        serving("bench.hello.wsgi:application", 8101, {}) as hello,
        serving("samband.config.wsgi:application", 8102, environment) as samband,
    ):
        targets = [HELLO, *pages.targets()]
        results = {target.name: Page(target.name) for target in targets}
        for server, target in [(hello if t is HELLO else samband, t) for t in targets]:
            run(server, target, connections=1, seconds=1)  # warm
        for _ in range(ROUNDS):
            _round(hello, samband, targets, results, seconds)
        for target in targets:
            server = hello if target is HELLO else samband
            for connections in (8, 32):
                outcome = run(server, target, connections=connections, seconds=seconds)
                results[target.name].loaded[connections] = outcome
        most = _most_requests(samband, next(t for t in targets if t.name == "Catalogue list"), seconds)
        for target in targets[1:]:
            _weigh(samband, target, results[target.name], pages.queries.get(target.name))
        memory = samband.worker_megabytes()
        weights = page_weight({name: samband.base + pages.paths[name][0] for name in WEIGHED})
    size = (data / "samband.sqlite3").stat().st_size / 1_048_576
    start = samband.start_seconds / hello.start_seconds
    return Size(projects, list(results.values()), fill_seconds, size, memory, start, weights, most)


def _round(
    hello: Server, samband: Server, targets: list[Target], results: dict[str, Page], seconds: int
) -> None:
    reference = run(hello, HELLO, connections=1, seconds=seconds)
    for target in targets:
        outcome = reference if target is HELLO else run(samband, target, connections=1, seconds=seconds)
        if outcome.failed:
            raise RuntimeError(f"{target.name}: {outcome.failed} answers were not 2xx or 3xx.")
        _note(results[target.name], outcome, reference)


def _most_requests(samband: Server, target: Target, seconds: int) -> float:
    """Return the requests a second at the largest crowd that is still answered in time."""
    held = 0.0
    for connections in CROWDS:
        outcome = run(samband, target, connections=connections, seconds=max(seconds, 3))
        if outcome.failed or outcome.p95 > PATIENCE:
            break
        held = max(held, outcome.throughput)
    return round(held, 1)


def _note(page: Page, outcome: Outcome, reference: Outcome) -> None:
    page.p50.append(outcome.p50)
    page.time_ratios.append(outcome.p50 / reference.p50)
    page.cpu_ratios.append(outcome.cpu / reference.cpu)


def _weigh(server: Server, target: Target, page: Page, queries: int | None) -> None:
    page.queries = queries
    request = urllib.request.Request(server.base + target.paths[0], headers=dict(target.headers))
    body = urllib.request.urlopen(request, timeout=30).read()
    page.bytes_plain, page.bytes_gzip = len(body), len(gzip.compress(body, 6))


def figures_of(sizes: list[Size], goals: dict[str, str]) -> dict[str, dict[str, object]]:
    """Return `{goal number: {"value": …, "unit": …, "samples": […]}}` from the largest size measured."""
    largest = max(sizes, key=lambda size: size.projects)
    figures: dict[str, dict[str, object]] = {}
    for page in largest.pages:
        known = figures.get(goals.get(page.name, ""))
        if page.name in goals and (known is None or page.ratio > float(str(known["value"]))):
            figures[goals[page.name]] = {
                "value": round(page.ratio, 2), "unit": "xhello", "page": page.name,
                "samples": [round(sample, 2) for sample in page.samples],
                "time": round(median(page.time_ratios), 2), "cpu": round(median(page.cpu_ratios), 2),
                "queries": page.queries,
            }  # fmt: skip
    smallest = min(sizes, key=lambda size: size.projects)
    if "4" in figures and smallest is not largest:
        growth = median(largest.page("Search").p50) / median(smallest.page("Search").p50)
        figures["4"]["growth"] = round(growth, 2)
    figures["15"] = {"value": round(largest.worker_megabytes, 1), "unit": "MB",
                     "samples": [round(size.worker_megabytes, 1) for size in sizes]}  # fmt: skip
    figures["16"] = {"value": round(median([size.start_ratio for size in sizes]), 2), "unit": "xhello",
                     "samples": [round(size.start_ratio, 2) for size in sizes]}  # fmt: skip
    figures["20"] = {"value": largest.most_requests, "unit": "/s",
                     "samples": [size.most_requests for size in sizes]}  # fmt: skip
    if largest.weights:
        heaviest = max(largest.weights.values(), key=lambda weight: weight.kilobytes)
        figures["17"] = {"value": heaviest.kilobytes, "unit": "kB", "requests": heaviest.requests,
                         "samples": [weight.kilobytes for weight in largest.weights.values()]}  # fmt: skip
    return figures
