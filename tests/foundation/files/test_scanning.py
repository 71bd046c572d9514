"""A real virus scanner looks at the files, with one signature of our own: that of the EICAR test file."""

import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

from samband.foundation.files.judging import judge
from samband.foundation.files.problems import UnfitFile
from samband.foundation.files.scanning import ask, scan
from tests.foundation.files import samples

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
CONFIG = """
LocalSocket {folder}/scanner
TCPSocket {port}
TCPAddr 127.0.0.1
DatabaseDirectory {folder}/db
Foreground yes
LogFile {folder}/log
"""


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


@pytest.fixture(scope="module")
def scanner(tmp_path_factory):
    """Start clamd with a database of one signature."""
    program = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")
    if program is None:
        pytest.skip("clamd is not installed (Debian: clamav-daemon)")
    folder = tmp_path_factory.mktemp("clamd")
    (folder / "db").mkdir()
    (folder / "db" / "own.ndb").write_text(f"Own.EICAR:0:*:{EICAR.hex()}\n")
    port = free_port()
    (folder / "clamd.conf").write_text(CONFIG.format(folder=folder, port=port))
    with subprocess.Popen(
        [program, "--config-file", str(folder / "clamd.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            _wait_for(folder / "scanner", running)
            yield f"unix://{folder}/scanner", f"tcp://127.0.0.1:{port}"
        finally:
            running.terminate()


def _wait_for(path: Path, running: subprocess.Popen[bytes]) -> None:
    for _attempt in range(200):
        if path.exists() or running.poll() is not None:
            break
        time.sleep(0.1)
    assert running.poll() is None and path.exists()


def test_the_scanner_tells_clean_from_harmful(scanner, settings):
    for address in scanner:
        settings.VIRUS_SCANNER = address
        assert judge("a.pdf", samples.pdf()).scanned_by == "ClamAV"
        with pytest.raises(UnfitFile) as refusal:
            scan("a.pdf", b"%PDF- " * 100_000 + EICAR)
        assert refusal.value.finding.code == "file.virus"
        assert ask(address, b"") == "stream: OK"


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "unix:///nowhere/at/all", "tcp://[bad"])
def test_without_an_answer_nothing_is_taken_in(address, settings):
    settings.VIRUS_SCANNER = address
    with pytest.raises(UnfitFile) as refusal:
        judge("a.pdf", samples.pdf())
    assert refusal.value.finding.code == "file.not_scanned"


def test_without_a_scanner_files_are_taken_in_unscanned(settings):
    settings.VIRUS_SCANNER = ""
    assert judge("a.pdf", samples.pdf()).scanned_by == ""
