"""Keeping files: privately in the data folder, or in an S3 store by one setting."""

import hashlib
from urllib.parse import quote

import pytest
from django.core.files.storage import storages

from samband.config.stores import private_storage as described
from samband.foundation.files.actions import keep
from samband.foundation.files.judging import judge
from samband.foundation.files.models import StoredFile, private_storage
from samband.foundation.files.views import sent
from tests.foundation.files import samples


@pytest.fixture
def kept_in(settings, monkeypatch):
    """Return a function that lets files be kept elsewhere; a field asks for its store once."""

    def move(options):
        settings.STORAGES = {**settings.STORAGES, "private": options}
        monkeypatch.setattr(StoredFile._meta.get_field("content"), "storage", private_storage())

    return move


@pytest.fixture
def folder(tmp_path, kept_in):
    kept_in(described("", tmp_path / "private"))
    return tmp_path / "private"


def test_a_file_is_kept_under_a_secret_name_that_only_the_program_reads(folder, coordinator):
    stored = keep(judge("Brev.pdf", samples.pdf()), actor=coordinator)
    path = folder / stored.content.name
    assert path.read_bytes() == samples.pdf()
    assert (path.stat().st_mode & 0o777, "Brev" in stored.content.name) == (0o600, False)
    assert stored.sha256 == hashlib.sha256(samples.pdf()).hexdigest()


def test_a_file_is_sent_to_be_saved_not_shown(folder, coordinator):
    stored = keep(judge("a.pdf", samples.pdf()), actor=coordinator)
    answer = sent(stored, "Brev åäö.pdf")
    assert answer.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{quote('Brev åäö.pdf')}"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.getvalue() == samples.pdf()


def test_an_address_of_another_kind_is_refused(tmp_path):
    with pytest.raises(ValueError, match="write s3://bucket"):
        described("ftp://somewhere", tmp_path)


@pytest.fixture
def bucket(monkeypatch, kept_in):
    server = pytest.importorskip("moto.server", reason="moto is not installed").ThreadedMotoServer(
        ip_address="127.0.0.1", port=0, verbose=False
    )
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    for name, value in {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}.items():
        monkeypatch.setenv(name, value)
    import boto3

    boto3.client("s3", endpoint_url=address, region_name="us-east-1").create_bucket(Bucket="files")
    kept_in(described(f"s3://files/inner?endpoint={address}&region=us-east-1", None))
    yield address
    server.stop()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_s3_store_keeps_and_returns_it(bucket, coordinator):
    stored = keep(judge("a.pdf", samples.pdf()), actor=coordinator)
    assert type(storages["private"]).__name__ == "S3Storage"
    with stored.content.open("rb") as content:
        assert content.read() == samples.pdf()
