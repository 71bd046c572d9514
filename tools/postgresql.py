"""Starts a throw-away PostgreSQL server for tests and benchmarks: own folder, own port, no trace left."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VERSIONS = Path("/usr/lib/postgresql")
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off"


def programs() -> Path | None:
    """Return the folder with Debian's newest `initdb` and `pg_ctl`, or None when not installed."""
    found = sorted(VERSIONS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def server(options: str = FAST) -> Iterator[str]:
    """Run a server and yield its address (`postgres://…`); stop it and remove its data afterwards.

    Started as root it runs as the user `postgres`, since PostgreSQL refuses root. Raises
    `RuntimeError` when PostgreSQL is not installed and `CalledProcessError` when it does not start.
    """
    folder = programs()
    if folder is None:
        raise RuntimeError("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = Path(tempfile.mkdtemp(prefix="samband-postgresql-"))
    prefix: list[str] = []
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(data, owner.pw_uid, owner.pw_gid)
        prefix = ["setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"]
    try:
        _run(prefix, folder / "initdb", "-D", data / "db", "-U", "samband", "-A", "trust", "-E", "UTF8",
             "--locale=C.UTF-8")  # fmt: skip
        arguments = f"{options} -p {port} -c listen_addresses=127.0.0.1 -k {data}"
        _run(prefix, folder / "pg_ctl", "-D", data / "db", "-w", "-l", data / "log", "-o", arguments, "start")
        try:
            yield f"postgres://samband@127.0.0.1:{port}/postgres"
        finally:
            _run(prefix, folder / "pg_ctl", "-D", data / "db", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(data, ignore_errors=True)


def _run(prefix: list[str], *command: Path | str) -> None:
    subprocess.run(
        [*prefix, *map(str, command)], check=True, cwd="/", stdout=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
