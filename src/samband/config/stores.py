"""Where uploaded files are kept: in the data folder, or in an S3 store."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit


def private_storage(address: str, folder: Path) -> dict[str, Any]:
    """Return Django's description of the store that an operator named; "" means the folder.

    The keys to an S3 store are read from where its own client looks for them, such as
    AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Raises `ValueError` for an address of another kind.
    """
    if not address:
        options: dict[str, Any] = {"location": folder, "base_url": None,
                                   "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700}  # fmt: skip
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    parts = urlsplit(address)
    if parts.scheme != "s3" or not parts.hostname:
        raise ValueError(f"SAMBAND_PRIVATE_FILES is {address!r}; write s3://bucket or leave it empty.")
    asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    options = {
        "bucket_name": parts.netloc,
        "location": parts.path.strip("/"),
        "default_acl": "private",
        "querystring_auth": True,
        "file_overwrite": False,
        "endpoint_url": asked.get("endpoint"),
        "region_name": asked.get("region"),
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
