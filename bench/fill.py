"""Fills one database for the benchmark: `SAMBAND_DATA=… python -m bench.fill PROJECTS CASES`."""

import os
import sys
from pathlib import Path

import django


def main(projects: int, cases: int) -> None:
    """Migrate, load the programme, fill the catalogue and the office, and note which pages to measure."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samband.config.settings")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from bench import data
    from samband.calls.actions import load_programme

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    load_programme(settings.PROGRAMME)
    data.fill(projects)
    print(projects, cases, Path(settings.DATA))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
