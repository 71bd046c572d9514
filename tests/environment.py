"""Points Samband at throw-away data before its settings are read."""

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(tempfile.mkdtemp(prefix="samband-tests-"))
(DATA / "static").mkdir()

(DATA / "providers.toml").write_text("""
[[provider]]
kind = "oidc"
id = "tests-oidc"
name = "Kalmar kommun"
domains = ["example.org"]
server = "http://127.0.0.1:9"
client = "samband"
secret = "a secret of the tests"

[[provider]]
kind = "saml"
id = "tests-saml"
name = "Falu kommun"
domains = ["example.org"]
entity = "https://idp.example/metadata"
sign_in = "https://idp.example/sign-in"
certificate = "none yet"
""")

os.environ.update(
    SAMBAND_PROVIDERS=str(DATA / "providers.toml"),
    SAMBAND_DATA=str(DATA),
    SAMBAND_PROGRAMME=str(ROOT / "programme"),
    SAMBAND_SECRET_KEY="only-for-tests",
    SAMBAND_BASE_URL="http://testserver",
    CACHE_URL="locmemcache://",
    SAMBAND_HOSTS="testserver,localhost,127.0.0.1",
)
for name in ("SAMBAND_DEMO", "EMAIL_URL"):
    os.environ.pop(name, None)
if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
    os.environ["DATABASE_URL"] = f"sqlite:///{DATA / 'samband.sqlite3'}"
