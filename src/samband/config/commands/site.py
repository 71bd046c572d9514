"""Looking after the open site's pages."""

import sys

import rich_click as click

from samband.config.commands.run import console, ready_django


@click.command()
@click.option("--outside", is_flag=True, help="Also ask other sites whether they are there.")
@click.option("--timeout", default=10.0, show_default=True, type=click.FloatRange(1, 60),
              help="Seconds to wait for another site.")  # fmt: skip
def links(outside: bool, timeout: float) -> None:
    """Look at every link on the published pages; exits with 1 when some lead nowhere.

    Nothing leaves this machine unless **--outside** says so.
    """
    ready_django()
    from samband.editorial.admin.actions.checking import check_everything
    from samband.editorial.admin.actions.outside import ask_outside
    from samband.editorial.admin.queries.links import faulty_links

    console.print(check_everything())
    if outside:
        asked, silent = ask_outside(timeout=timeout)
        console.print(f"{asked} addresses outside asked, {len(silent)} do not answer")
    for link in faulty_links():
        said = f"{link.get_verdict_display()} {link.answer}".strip()
        console.print(f"[red]✗[/red] {link.page.title}: {link.address or link.text}: {said}")
    sys.exit(1 if faulty_links() else 0)
