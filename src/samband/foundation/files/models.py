"""A file as it was taken in."""

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.utils.crypto import get_random_string

SECRET_LETTERS = 32


def private_storage() -> object:
    """Return where files are kept: never a place that a browser can ask by itself."""
    return storages["private"]


def secret_path(_file: object, _name: str) -> str:
    """Return a path that says nothing of the file and that nobody guesses."""
    secret = get_random_string(SECRET_LETTERS, "abcdefghijklmnopqrstuvwxyz0123456789")
    return f"{secret[:2]}/{secret}"


class StoredFile(models.Model):
    """A file that somebody handed in; its content is never changed."""

    content = models.FileField(storage=private_storage, upload_to=secret_path, max_length=200)  # type: ignore[arg-type]
    sha256 = models.CharField(max_length=64, db_index=True, help_text="of what is kept, in hexadecimal")
    size = models.PositiveBigIntegerField(help_text="bytes")
    kind = models.CharField(max_length=20)
    media_type = models.CharField(max_length=100)
    scanned_by = models.CharField(max_length=20, blank=True)
    was_cleaned = models.BooleanField(default=False, help_text="what a camera wrote was taken out")
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind} {self.sha256[:12]}"
