"""Setting up, running and checking an installation."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import rich_click as click
from rich.console import Console

console = Console(stderr=True, highlight=False)


def step(text: str, work: Callable[[], str | None]) -> None:
    """Do one piece of work under a line that says what, how it ended and how long it took."""
    started = time.monotonic()
    with console.status(f"{text} …"):
        outcome = work()
    took = time.monotonic() - started
    console.print(f"[green]✓[/green] {text}{f': {outcome}' if outcome else ''} [dim]{took:.1f} s[/dim]")


def ready_django() -> None:
    """Load settings and apps; the commands below need them, `--help` does not."""
    import django

    django.setup()


def is_taken(host: str, port: int) -> bool:
    """Tell whether somebody listens on a port already."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        return probe.connect_ex((host, port)) == 0


@click.command()
@click.option("--demo", "with_demo", is_flag=True, help="Also load demo people, pages and a round.")
def setup(with_demo: bool) -> None:
    """Prepare the installation: database, texts, styles, programme. Run it again at any time.

    Nothing that exists is lost: a second run only does what is missing.
    """
    from samband.config import steps

    if with_demo:
        os.environ["SAMBAND_DEMO"] = "1"
    step("Translations", steps.compile_translations)
    ready_django()
    step("Database", steps.migrate)
    step("Styles and scripts", steps.collect_static)
    step("Place index", steps.build_place_index)
    step("Search index", steps.renew_index)
    step("Index of cases", steps.renew_case_index)
    step("Programme", steps.load_programme)
    step("Regions", steps.lay_in_regions)
    step("First pages", steps.plant_site)
    step("Editors", steps.keep_groups)
    if with_demo:
        step("Demo", steps.load_demo)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64),
              help="Web processes; one for each core is a good start.")  # fmt: skip
def serve(host: str, port: int, workers: int) -> None:
    """Answer web requests."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    if is_taken(host, port):
        raise click.ClickException(
            f"Port {port} on {host} is taken. Stop what listens there or choose --port."
        )
    Granian(
        "samband.config.wsgi:application", address=host, port=port, workers=workers,
        interface=Interfaces.WSGI, blocking_threads=1, websockets=False, log_level=LogLevels.warning,
    ).serve()  # fmt: skip


@click.command()
@click.option("--once", is_flag=True, help="Do what is waiting and stop.")
def worker(once: bool) -> None:
    """Do background work: send letters, publish what was planned, and whatever else recurs."""
    ready_django()
    from django.core.management import call_command

    from samband.foundation.schedule.tasks import ask_for_due, start_heartbeat

    if once:
        ask_for_due()
    else:
        start_heartbeat()
    call_command("db_worker", batch=once, interval=1, verbosity=1)


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def run(port: int) -> None:
    """Start web server and worker together, and stop both with Ctrl-C."""
    os.environ.setdefault("SAMBAND_BASE_URL", f"http://localhost:{port}")  # links in letters lead back here
    ready_django()
    from samband.config.welcome import welcome

    if is_taken("127.0.0.1", port):
        raise click.ClickException(f"Port {port} is taken. Stop what listens there or choose --port.")
    command = str(Path(sys.executable).with_name("samband"))
    children = [
        subprocess.Popen([command, "serve", "--port", str(port)]),
        subprocess.Popen([command, "worker"]),
    ]
    with console.status("Starting …"):
        while not is_taken("127.0.0.1", port) and all(child.poll() is None for child in children):
            time.sleep(0.1)
    console.print(welcome(port))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        while all(child.poll() is None for child in children):
            time.sleep(0.5)
        console.print("[red]A process stopped; stopping the other.[/red] What was saved is safe.")
    except KeyboardInterrupt:
        console.print("Stopping.")
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=15)


@click.command()
def check() -> None:
    """Look for trouble: settings, database, programme data, audit chain, worker's queue.

    Prints one line for each thing looked at; exits with 1 when something must be mended.
    """
    ready_django()
    from samband.config import health

    troubles = 0
    for finding in health.examine():
        mark = "[green]✓[/green]" if finding.well else "[red]✗[/red]"
        console.print(f"{mark} {finding.what}: {finding.detail}")
        troubles += not finding.well
    sys.exit(1 if troubles else 0)
