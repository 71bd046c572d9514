"""The `samband` command: everything an operator does, in words an operator uses."""

import os
import sys

import rich_click as click

from samband.config import commands

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samband.config.settings")
click.rich_click.TEXT_MARKUP = "markdown"
click.rich_click.COMMAND_GROUPS = {
    "samband": [
        {"name": "Run", "commands": ["setup", "serve", "worker", "run", "check"]},
        {"name": "Data", "commands": ["people", "import", "programme", "demo", "links", "verify"]},
        {"name": "Develop", "commands": ["manage"]},
    ]
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="samband", prog_name="samband")
def main() -> None:
    """Run a municipal partnership programme from end to end.

    Settings come from the environment (`SAMBAND_DATA`, `DATABASE_URL`, …); every one is described in
    `docs/reference/settings.md`. Start with **samband setup**, then **samband run**.
    """


for command in commands.ALL:
    main.add_command(command)

if __name__ == "__main__":
    sys.exit(main())
