"""Runs the benchmark: `python -m bench`, or BENCH_SIZES="1000" BENCH_SECONDS=1 for a quick look."""

import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.goals import TARGETS
from bench.measure import figures_of, measure
from bench.report import Size, write
from bench.servers import WORKERS

ROOT = Path(__file__).resolve().parent.parent
SIZES = [int(word) for word in os.environ.get("BENCH_SIZES", "1000 10000 100000").split()]
CASES = int(os.environ.get("BENCH_CASES", "10000"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "2"))


def main() -> int:
    """Fill, measure and report each size; databases once filled are kept in var/bench for the next run."""
    if not _has_wrk():
        print("The load program wrk is missing (Debian: apt-get install wrk); nothing was measured.")
        return 1
    sizes: list[Size] = []
    for projects in SIZES:
        data = ROOT / "var" / "bench" / str(projects)
        seconds = _filled(data, projects)
        print(f"Measuring {projects:,} projects …", flush=True)
        sizes.append(measure(data, projects, fill_seconds=seconds, seconds=SECONDS))
    path = write(sizes, figures_of(sizes, TARGETS), _conditions())
    print(path.read_text())
    return 0


def _filled(data: Path, projects: int) -> float:
    """Fill a database unless it is there from an earlier run; return how long it took then."""
    done = data / "filled"
    if not done.exists():
        print(f"Filling {projects:,} projects and {CASES:,} cases …", flush=True)
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        started = time.monotonic()
        subprocess.run(
            [sys.executable, "-m", "bench.fill", str(projects), str(CASES)], check=True,
            env={**os.environ, "SAMBAND_DATA": str(data)},
        )  # fmt: skip
        done.write_text(f"{time.monotonic() - started:.1f}")
    return float(done.read_text())


def _has_wrk() -> bool:
    if not shutil.which("wrk") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "wrk"], check=False, stdout=subprocess.DEVNULL)
    return shutil.which("wrk") is not None


def _conditions() -> list[str]:
    return [
        f"Python {platform.python_version()}, {os.cpu_count()} cores, SQLite, granian with {WORKERS} workers.",
        f"Reference: a Django view that does nothing, same server and workers; rounds of {SECONDS} s, interleaved.",
        "×hello is the page's p50 at one connection, or its CPU time a request, over the reference's; "
        "a goal is given the worse of the two medians.",
    ]


if __name__ == "__main__":
    sys.exit(main())
