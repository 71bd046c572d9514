"""The file of identity providers: what follows from it, and what is said when it is wrong."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from samband.config.providers import provider_settings

OIDC = """[[provider]]
kind = "oidc"
id = "kalmar"
name = "Kalmar kommun"
domains = ["Kalmar.se"]
server = "https://login.example"
client = "samband"
secret = "hush"
"""


def test_without_a_file_nothing_is_installed() -> None:
    found = provider_settings("")
    assert (found.known, found.apps) == ([], [])
    assert found.library == {"openid_connect": {"APPS": []}, "saml": {"APPS": []}}


def test_a_provider_is_trusted_no_further_than_the_file_says(tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text(OIDC)
    found = provider_settings(str(tmp_path / "p.toml"))
    [provider] = found.known
    assert (provider.domains, provider.vouches, provider.second_factor) == (("kalmar.se",), False, False)
    assert found.apps == [
        "allauth.socialaccount",
        "allauth.socialaccount.providers.openid_connect",
    ]


@pytest.mark.parametrize(("text", "said"), [
    ("[[provider", "cannot be read"), ('[[provider]]\nkind = "ldap"', 'write kind = "oidc"'),
    ('[[provider]]\nkind = "saml"', "write id, name, domains, entity, metadata (or sign_in and certificate)."),
    (OIDC + OIDC, "another provider has the id 'kalmar' already"), (OIDC.replace("hush", ""), "write secret."),
])  # fmt: skip
def test_a_wrong_file_says_what_to_write(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text(text)
    with pytest.raises(ImproperlyConfigured) as refused:
        provider_settings(str(tmp_path / "p.toml"))
    assert said in str(refused.value)


def test_a_file_that_is_not_there_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured):
        provider_settings(str(tmp_path / "none.toml"))
