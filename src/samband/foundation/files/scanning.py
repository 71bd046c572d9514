"""Asking a virus scanner (ClamAV) about a file, by its INSTREAM command over TCP or a local socket."""

import socket
import struct
from contextlib import closing
from urllib.parse import urlsplit

from django.conf import settings

from samband.foundation.files.problems import unfit
from samband.rulebook.wording import N_

PIECE = 1 << 18
PATIENCE = 30
"""Seconds to wait for an answer."""
LONGEST_ANSWER = 4096


def scan(name: str, content: bytes) -> str:
    """Return who found the file clean, "" where no scanner is set. Raises `UnfitFile`.

    A scanner that does not answer takes nothing in: a file that nobody looked at is not kept.
    """
    address = settings.VIRUS_SCANNER
    if not address:
        return ""
    try:
        answer = ask(address, content)
    except (OSError, ValueError):  # no such place, or no such address
        answer = ""
    if answer.endswith("FOUND"):
        unfit(
            "file.virus",
            N_("“{name}” holds harmful code and has not been taken in."),
            N_("Let somebody who looks after your computers check it, and choose a clean file."),
            name=name[:80],
        )
    if not answer.endswith("OK"):
        unfit(
            "file.not_scanned",
            N_("“{name}” could not be checked for viruses just now, so it has not been taken in."),
            N_("Try again in a few minutes. Everything else has been kept."),
            name=name[:80],
        )
    return "ClamAV"


def ask(address: str, content: bytes) -> str:
    """Return the scanner's answer: "stream: OK", "stream: <name> FOUND" or an error. Raises `OSError`."""
    with closing(_connected(address)) as door:
        door.settimeout(PATIENCE)
        door.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), PIECE):
            piece = content[start : start + PIECE]
            door.sendall(struct.pack("!I", len(piece)) + piece)
        door.sendall(struct.pack("!I", 0))
        answer = b""
        while (more := door.recv(LONGEST_ANSWER)) and len(answer) < LONGEST_ANSWER:
            answer += more
            if answer.endswith(b"\0"):
                break
    return answer.rstrip(b"\0").decode(errors="replace").strip()


def _connected(address: str) -> socket.socket:
    """Connect to `tcp://host:port` or `unix:///path/to/socket`."""
    parts = urlsplit(address)
    if parts.scheme == "unix":
        door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        door.settimeout(PATIENCE)
        try:
            door.connect(parts.path)
        except OSError:
            door.close()
            raise
        return door
    return socket.create_connection((parts.hostname or "localhost", parts.port or 3310), PATIENCE)
