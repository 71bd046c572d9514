"""For developers: Django's own commands."""

import rich_click as click


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def manage(words: tuple[str, ...]) -> None:
    """Run one of Django's own commands, such as `samband manage makemigrations`."""
    from django.core.management import execute_from_command_line  # after the settings are known

    execute_from_command_line(["samband manage", *words])
