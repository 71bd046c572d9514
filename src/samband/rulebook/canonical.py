"""Canonical JSON and its hash: the same content always gives the same text, whoever writes it."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from samband.rulebook.money import Money


class NotCanonicalError(TypeError):
    """The content holds something that has no single written form, such as a float."""


def canonical_json(content: Any) -> str:
    """Return content as JSON with sorted keys, no spaces and text in Unicode form NFC.

    Decimals, dates and times are strings (1.50 as "1.5", times in UTC), money is an object.
    Raises `NotCanonicalError` for floats, sets, times without a zone and keys that are not text.
    """
    plain = _plain(content, "$")
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(content: Any) -> str:
    """Return `sha256:` and the hexadecimal SHA-256 of the canonical JSON in UTF-8."""
    return "sha256:" + hashlib.sha256(canonical_json(content).encode()).hexdigest()


def _plain(value: Any, path: str) -> Any:
    match value:
        case None | bool() | int():
            return value
        case str():
            return unicodedata.normalize("NFC", value)
        case Mapping():
            return _mapping(value, path)
        case list() | tuple():
            return [_plain(item, f"{path}[{index}]") for index, item in enumerate(value)]
        case _:
            return _exact(value, path)


def _exact(value: Any, path: str) -> Any:
    match value:
        case Money():
            return {"amount": _decimal(value.amount, path), "currency": value.currency}
        case Decimal():
            return _decimal(value, path)
        case datetime() if value.tzinfo is not None:
            return value.astimezone(UTC).isoformat()
        case date() if not isinstance(value, datetime):
            return value.isoformat()
        case _:
            raise NotCanonicalError(f"{path} holds {value!r}, which has no single written form.")


def _mapping(value: Mapping[Any, Any], path: str) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise NotCanonicalError(f"{path} has the key {key!r}, which is not text.")
        name = unicodedata.normalize("NFC", key)
        if name in result:
            raise NotCanonicalError(f"{path} has the key {name!r} twice.")
        result[name] = _plain(item, f"{path}.{name}")
    return result


def _decimal(value: Decimal, path: str) -> str:
    if not value.is_finite():
        raise NotCanonicalError(f"{path} holds {value}, which is not a number.")
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
