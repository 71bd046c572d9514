"""Secret links: what stands in the letter, and what is kept of it."""

import hashlib
import secrets

TOKEN_BYTES = 32


def new_token() -> str:
    """Return a secret nobody can guess, fit for an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """Return the SHA-256 (hex) under which a secret token is kept."""
    return hashlib.sha256(token.encode()).hexdigest()
