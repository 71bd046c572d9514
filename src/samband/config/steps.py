"""What `samband setup` does, one function for each line that it prints."""

from pathlib import Path

import rich_click as click
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).resolve().parent.parent


def compile_translations() -> str:
    """Compile every text catalogue that is newer than its compiled form. Returns how many."""
    compiled = 0
    for source in sorted(PACKAGE.glob("locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as po:
            catalog = read_po(po, locale=source.parent.parent.name)
        with target.open("wb") as mo:
            write_mo(mo, catalog)
        compiled += 1
    return f"{compiled} compiled" if compiled else "up to date"


def migrate() -> str:
    """Bring the database to this version's shape."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    Path(str(connection.settings_dict["NAME"])).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    return f"{len(plan)} migrations applied" if plan else "up to date"


def collect_static() -> str:
    """Copy styles, scripts and fonts to where the web server finds them, named by their content."""
    from django.core.management import call_command

    return str(call_command("collectstatic", verbosity=0, interactive=False) or "")


def build_place_index() -> str:
    """Build the index of the world's places and Swedish bodies, unless it is there already."""
    from samband.importing.actions import build_place_index as build

    return build()


def lay_in_regions() -> str:
    """Lay places in the regions they are in, so that a careful partnership can be told by its region."""
    from samband.importing.actions import lay_places_in_regions

    return lay_places_in_regions()


def renew_index() -> str:
    """Bring the catalogue's search index to the form that this version reads."""
    from samband.catalogue.actions import renew_index as renew

    return renew()


def renew_case_index() -> str:
    """Bring the office's index of cases up to date when a new version has emptied it."""
    from samband.workspace.actions import renew_case_index as renew

    return renew()


def load_programme(folder: Path | None = None) -> str:
    """Load the programme from its folder (the configured one by default); say all that is wrong with it."""
    from django.conf import settings

    from samband.calls.actions import load_programme as load
    from samband.calls.queries import ProgrammeError

    try:
        return load(folder or settings.PROGRAMME)
    except ProgrammeError as wrong:
        raise click.ClickException(
            f"The programme cannot be loaded. Nothing has changed.\n{wrong}"
        ) from wrong


def keep_groups() -> str:
    """Let the people with an editor's role in to the back office, and set up who approves what."""
    from samband.editorial.actions import keep_groups as keep
    from samband.editorial.admin.actions.approval import set_up_approval
    from samband.editorial.admin.actions.translating import tie_untied

    set_up_approval()
    tie_untied()
    return f"{keep()} in the back office"


def plant_site() -> str:
    """Make the first pages of a new site; pages that are there are the editors' and stay as they are."""
    from django.conf import settings

    from samband.editorial.actions import plant_site as plant

    made = plant(settings.PROGRAMME / "site")
    return f"{made} made" if made else "kept as they are"


def load_demo() -> str:
    """Load demo people, organisations, pages and an open round."""
    from samband.config.demo.load import load

    return load()


if __name__ == "__main__":
    compile_translations()


def invite_first(
    email: str, organisation: str, role: str, country: str, kind: str | None, language: str
) -> str:
    """Invite a person to a role; register the organisation when `kind` says what it is. Returns what was done.

    Raises `click.ClickException` with what to do when that cannot be.
    """
    from samband.foundation.flow.actions import Refused
    from samband.people.actions import invite_person, register_organisation
    from samband.people.queries import find_organisation, organisation_by_slug, roles_in
    from samband.people.states import Kind, Role

    known = organisation_by_slug(organisation) or find_organisation(country, organisation)
    if known is None and kind is None:
        raise click.ClickException(
            f"No organisation is called “{organisation}” in {country}. "
            "Write the name as it stands in the register, or say with --kind what it is."
        )
    found = known or register_organisation(
        organisation, country=country, kind=Kind(kind or ""), actor=None, source="command"
    )
    if Role(role) not in roles_in(found):
        possible = ", ".join(roles_in(found))
        raise click.ClickException(f"Nobody can be {role} at {found}. Choose one of: {possible}.")
    try:
        invitation = invite_person(found, role=Role(role), email=email, language=language, actor=None)
    except Refused as refusal:
        raise click.ClickException(" ".join(map(str, refusal.verdict.refusals))) from None
    return f"A letter to {email} is on its way; its link works until {invitation.expires_at:%Y-%m-%d}."
