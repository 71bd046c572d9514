"""Letting the first people in, without a shell in the program."""

import rich_click as click
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from samband.config.commands.run import console, ready_django

ROLES = (
    "coordinator", "contributor", "signatory", "project_manager", "controller", "counterpart",
    "officer", "finance_officer", "decision_maker", "editor", "publisher", "administrator",
)  # fmt: skip


@click.group()
def people() -> None:
    """People and what they do in organisations."""


@people.command("invite")
@click.argument("email")
@click.option("--organisation", required=True, help="Its name, or the readable part of its address.")
@click.option("--role", required=True, type=click.Choice(ROLES), help="What the person will do there.")
@click.option("--country", default="SE", show_default=True, help="Country of the organisation, two letters.")
@click.option("--kind", type=click.Choice(("municipality", "region", "federation", "funder", "other")),
              help="Register the organisation as this when it is not known yet.")  # fmt: skip
@click.option("--language", type=click.Choice(("sv", "en")), default="sv", show_default=True,
              help="Language of the letter.")  # fmt: skip
def invite(email: str, organisation: str, role: str, country: str, kind: str | None, language: str) -> None:
    """Invite a person to a role in an organisation; the letter holds a secret link that works for 14 days.

    A new installation begins with its first administrator:
    **samband people invite** you@funder.example **--organisation** Funder **--kind** funder **--role** administrator
    """
    ready_django()
    from samband.config.steps import invite_first

    try:
        validate_email(email)
    except ValidationError:
        raise click.ClickException(
            f"“{email}” is no e-mail address. Write it as name@place.example."
        ) from None
    console.print(invite_first(email, organisation, role, country.upper(), kind, language))
