"""`samband people invite`: the first people come in by a letter, without a shell in the program."""

from typing import Any

from click.testing import CliRunner

from samband.config.cli import main
from samband.foundation.mail.models import Letter
from samband.people.models import Invitation


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["people", "invite", *arguments])
    return result.exit_code, " ".join(result.output.split())


def test_the_first_administrator_is_invited(db: None) -> None:
    code, said = run("ada@funder.example", "--organisation", "The funder", "--kind", "funder",
                     "--role", "administrator", "--language", "en")  # fmt: skip
    invitation = Invitation.objects.get()
    assert (code, said[:36]) == (0, "A letter to ada@funder.example is on"), said
    assert (invitation.role, invitation.organisation.kind, invitation.invited_by) == (
        "administrator", "funder", None,
    )  # fmt: skip
    assert Letter.objects.get().to == "ada@funder.example"


def test_it_says_what_to_do_instead(kalmar: Any) -> None:
    for arguments, said in (
        (("kim", "--organisation", "kalmar-kommun", "--role", "coordinator"), "is no e-mail address"),
        (
            ("kim@x.example", "--organisation", "Nowhere", "--role", "coordinator"),
            "No organisation is called",
        ),
        (("kim@x.example", "--organisation", "Kalmar kommun", "--role", "officer"), "Nobody can be officer"),
    ):
        code, told = run(*arguments)
        assert (code, said in told) == (1, True), told
    assert Invitation.objects.count() == 0
