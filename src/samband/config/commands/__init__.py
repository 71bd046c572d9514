"""The parts of the `samband` command, one file for each family."""

import rich_click as click

from samband.config.commands.data import demo, import_, programme, verify
from samband.config.commands.develop import manage
from samband.config.commands.people import people
from samband.config.commands.run import check, run, serve, setup, worker
from samband.config.commands.site import links

ALL: list[click.Command] = [
    setup,
    serve,
    worker,
    run,
    check,
    import_,
    people,
    programme,
    demo,
    links,
    verify,
    manage,
]
