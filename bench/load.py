"""Load by `wrk`: a set of addresses asked in turn, latency and throughput as numbers."""

import json
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import randrange

from bench.servers import Server

SCRIPT = """
local paths, headers, at = %(paths)s, %(headers)s, 0
local port = %(fresh)s
request = function()
  at = at %% #paths + 1
  if port then
    port = port %% 60000 + 1
    headers["Host"] = "127.0.0.1:" .. port
  end
  return wrk.format("%(method)s", paths[at], headers, %(body)s)
end
done = function(summary, latency)
  local errors = summary.errors
  io.stderr:write(string.format(
    '{"requests": %%d, "microseconds": %%d, "p50": %%d, "p95": %%d, "p99": %%d, "failed": %%d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95),
    latency:percentile(99), errors.status + errors.timeout + errors.read + errors.connect + errors.write))
end
"""


@dataclass(frozen=True, slots=True)
class Target:
    """A page under measurement: addresses asked in turn, with the headers they need.

    A `first` page is asked for under another host name each time (another port), so that the server has
    never been asked for it before and cannot answer from what it remembers.
    """

    name: str
    paths: tuple[str, ...]
    headers: tuple[tuple[str, str], ...] = ()
    method: str = "GET"
    body: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run: milliseconds at three percentiles, requests each second, CPU milliseconds a request."""

    p50: float
    p95: float
    p99: float
    throughput: float
    cpu: float
    failed: int


def run(server: Server, target: Target, *, connections: int, seconds: int) -> Outcome:
    """Ask a server for a target's pages over some connections for some seconds."""
    headers = [("Accept-Encoding", "gzip"), *target.headers]
    script = SCRIPT % {
        "paths": _table(json.dumps(path) for path in target.paths),
        "headers": _table(f"[{json.dumps(name)}] = {json.dumps(value)}" for name, value in headers),
        "method": target.method,
        "body": json.dumps(target.body) if target.body else "nil",
        "fresh": randrange(60_000) if target.first else "nil",
    }
    server.settle()
    before = server.cpu_seconds()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "load.lua"
        path.write_text(script)
        ended = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(path), server.base],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    said = json.loads(ended.stderr)
    requests = max(said["requests"], 1)
    return Outcome(
        p50=said["p50"] / 1_000, p95=said["p95"] / 1_000, p99=said["p99"] / 1_000,
        throughput=requests / (said["microseconds"] / 1_000_000),
        cpu=(server.cpu_seconds() - before) * 1_000 / requests,
        failed=said["failed"],
    )  # fmt: skip


def _table(items: Iterable[str]) -> str:
    return "{" + ", ".join(items) + "}"
