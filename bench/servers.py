"""Web servers under measurement: started as they are in production, watched through /proc."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it answers, its main process, and how long it took to its first answer."""

    base: str
    pid: int
    start_seconds: float

    def cpu_seconds(self) -> float:
        """Return the processor time that the server and its workers have used."""
        return sum(_cpu(pid) for pid in self.processes())

    def settle(self) -> None:
        """Wait until what an ended load has left behind is answered, so that it burdens no other page."""
        before = -1.0
        while (now := self.cpu_seconds()) > before:
            before = now
            time.sleep(0.1)

    def worker_megabytes(self) -> float:
        """Return the largest memory footprint (PSS, MB) among the workers."""
        return max(_pss(pid) for pid in self.processes()[1:])

    def processes(self) -> list[int]:
        """Return the main process and its children."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return [self.pid, *map(int, children)]


@contextmanager
def serving(application: str, port: int, environment: dict[str, str]) -> Iterator[Server]:
    """Serve a WSGI application with granian until the block ends."""
    command = [
        str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--workers", str(WORKERS),
        "--blocking-threads", "1", "--host", "127.0.0.1", "--port", str(port), "--no-log", application,
    ]  # fmt: skip
    started = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **environment})
    base = f"http://127.0.0.1:{port}"
    try:
        _wait_for_answer(base, process)
        yield Server(base, process.pid, time.monotonic() - started)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for_answer(base: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(2_000):
        if process.poll() is not None:
            raise RuntimeError(f"The server at {base} ended with code {process.returncode}.")
        try:
            urllib.request.urlopen(base + "/", timeout=10).read()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.01)
        else:
            return
    raise RuntimeError(f"The server at {base} does not answer.")


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _pss(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
