"""Runs the whole test suite: on SQLite with the browser, then what touches the database on PostgreSQL.

Missing system packages are installed with apt when this runs as root. What cannot be installed is
skipped with a plain word, except under CI=true, where it is a failure. Words after `--` go to pytest.
"""

import os
import shutil
import subprocess
import sys

from tools import postgresql

NEEDED = {
    "postgresql": lambda: postgresql.programs() is not None,
    "chromium": lambda: shutil.which("chromium") is not None,
}


def main() -> int:
    """Install what is missing, run both suites, and return the worse exit code."""
    missing = install_missing()
    if missing and os.environ.get("CI") == "true":
        print(f"Missing under CI: {', '.join(missing)}. Install them; nothing may be skipped here.")
        return 1
    words = sys.argv[1:]
    status = run_suite("SQLite", words, {})
    if "postgresql" in missing:
        print("\nSkipped: the PostgreSQL half of the suite, because PostgreSQL is not installed.")
        return status
    with postgresql.server() as address:
        return max(status, run_suite("PostgreSQL", words, {"DATABASE_URL": address}))


def install_missing() -> list[str]:
    """Install the system packages that tests need, if that is possible; return what is still missing."""
    missing = [name for name, present in NEEDED.items() if not present()]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing for the tests: {', '.join(missing)} …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", *missing], check=False, **quiet)
    return [name for name in missing if not NEEDED[name]()]


def run_suite(title: str, words: list[str], environment: dict[str, str]) -> int:
    """Run pytest on two cores against one database; return its exit code."""
    print(f"\n=== {title} ===", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", *words]
    return subprocess.run(command, check=False, env={**os.environ, **environment}).returncode


if __name__ == "__main__":
    sys.exit(main())
