"""Identity providers of organisations, read from one file that the operator writes."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

NEEDED = {
    "oidc": ("id", "name", "domains", "server", "client", "secret"),
    "saml": ("id", "name", "domains", "entity"),
}
APPS = ["allauth.socialaccount"]
KINDS = {
    "oidc": "allauth.socialaccount.providers.openid_connect",
    "saml": "allauth.socialaccount.providers.saml",
}


@dataclass(frozen=True, slots=True)
class Provider:
    """What the pages and the rules of sign-in know about one provider."""

    id: str
    name: str
    kind: str
    domains: tuple[str, ...]
    second_factor: bool
    vouches: bool


@dataclass(frozen=True, slots=True)
class Providers:
    """What the file says: the providers, the library's apps that they need, and its settings."""

    known: list[Provider]
    apps: list[str]
    library: dict[str, Any]


def provider_settings(path: str) -> Providers:
    """Return the settings that follow from the file; without one nothing is installed, loaded or shown.

    Raises `ImproperlyConfigured` with the place and the remedy when the file is wrong.
    """
    entries = _entries(Path(path)) if path else []
    kinds = sorted({entry["kind"] for entry in entries})
    providers = [
        Provider(
            entry["id"], entry["name"], entry["kind"], tuple(domain.lower() for domain in entry["domains"]),
            bool(entry.get("second_factor", False)), entry["kind"] == "saml" or bool(entry.get("vouches", False)),
        )
        for entry in entries
    ]  # fmt: skip
    library = {
        "openid_connect": {"APPS": [_oidc(entry) for entry in entries if entry["kind"] == "oidc"]},
        "saml": {"APPS": [_saml(entry) for entry in entries if entry["kind"] == "saml"]},
    }
    return Providers(providers, [*APPS, *(KINDS[kind] for kind in kinds)] if kinds else [], library)


def _entries(path: Path) -> list[dict[str, Any]]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("provider", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise ImproperlyConfigured(f"SAMBAND_PROVIDERS: {path} cannot be read: {wrong}") from wrong
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        _check(path, number, entry, seen)
        seen.add(entry["id"])
    return list(entries)


def _check(path: Path, number: int, entry: Mapping[str, Any], seen: set[str]) -> None:
    """Refuse an entry that lacks something, with what to write."""
    place = f"SAMBAND_PROVIDERS: {path}, provider {number}"
    kind = entry.get("kind")
    if kind not in NEEDED:
        raise ImproperlyConfigured(f'{place}: write kind = "oidc" or kind = "saml".')
    missing = [key for key in NEEDED[kind] if not entry.get(key)]
    if kind == "saml" and not (entry.get("metadata") or (entry.get("sign_in") and entry.get("certificate"))):
        missing.append("metadata (or sign_in and certificate)")
    if missing:
        raise ImproperlyConfigured(f"{place}: write {', '.join(missing)}.")
    if entry["id"] in seen:
        raise ImproperlyConfigured(f"{place}: another provider has the id {entry['id']!r} already.")


def _oidc(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "provider_id": entry["id"], "name": entry["name"], "client_id": entry["client"], "secret": entry["secret"],
        "settings": {"server_url": entry["server"], "oauth_pkce_enabled": True},
    }  # fmt: skip


def _saml(entry: Mapping[str, Any]) -> dict[str, Any]:
    idp = {"entity_id": entry["entity"]}
    if entry.get("metadata"):
        idp["metadata_url"] = entry["metadata"]
    else:
        idp |= {"sso_url": entry["sign_in"], "x509cert": entry["certificate"]}
    settings: dict[str, Any] = {
        "idp": idp, "advanced": {
            "strict": True, "want_assertion_signed": True, "want_name_id": True, "allow_single_label_domains": True,
        },
        "use_nameid_for_email": bool(entry.get("address_is_name_id", False)),
    }  # fmt: skip
    if entry.get("address_attribute"):
        settings["attribute_mapping"] = {"email": entry["address_attribute"]}
    return {"provider_id": entry["id"], "client_id": entry["id"], "name": entry["name"], "settings": settings}
