"""The parts of the `samband` command, one file for each family."""

import rich_click as click

from samband.config.commands.data import demo, import_, programme, verify
from samband.config.commands.develop import manage
from samband.config.commands.run import check, run, serve, setup, worker

ALL: list[click.Command] = [setup, serve, worker, run, check, import_, programme, demo, verify, manage]
