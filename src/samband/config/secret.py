"""The secret key of an installation that was given none: made once, kept private in the data folder."""

import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    """Return the key kept in `data/secret.key`; make it (readable by its owner only) when missing."""
    path = data / "secret.key"
    if not path.exists():
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:  # another process was first
            return path.read_text()
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(60))
    return path.read_text()
