"""A small SAML provider: makes answers, signs them as told, and spoils them as told."""

import base64
import secrets
import zlib
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from onelogin.saml2.utils import OneLogin_Saml2_Utils as Utils

ENTITY = "https://idp.example/metadata"
AUDIENCE = "http://testserver/account/saml/tests-saml/metadata/"
ACS = "http://testserver/account/saml/tests-saml/acs/"
ANSWER = """<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
 ID="{response}" Version="2.0" IssueInstant="{now}" Destination="{acs}" InResponseTo="{request}"><saml:Issuer>{entity}</saml:Issuer>
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:{status}"/></samlp:Status>
<saml:Assertion ID="{assertion}" Version="2.0" IssueInstant="{now}"><saml:Issuer>{entity}</saml:Issuer>
<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{name}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
 NotOnOrAfter="{until}" Recipient="{acs}" InResponseTo="{request}"/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{since}" NotOnOrAfter="{until}"><saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience>
</saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="{now}" SessionIndex="s1"><saml:AuthnContext><saml:AuthnContextClassRef>
urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>
<saml:AttributeStatement><saml:Attribute Name="urn:oid:0.9.2342.19200300.100.1.3"><saml:AttributeValue>{email}</saml:AttributeValue>
</saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>"""  # noqa: E501


@cache
def keys(owner: str) -> tuple[str, str]:
    """Return a private key and its certificate, made once for each owner."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, owner)]), datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


def asked(location: str) -> str:
    """Return the number of the question in the address that a browser was led to."""
    packed = base64.b64decode(parse_qs(urlsplit(location).query)["SAMLRequest"][0])
    return str(etree.fromstring(zlib.decompress(packed, -15)).get("ID"))


def answer(
    request: str, *, signer: str | None = "idp", late: bool = False, spoil: str = "", **said: Any
) -> str:
    """Return an answer as a browser posts it; without a signer it is not signed at all."""
    now = datetime.now(UTC) - timedelta(hours=2 if late else 0)
    stamp = "%Y-%m-%dT%H:%M:%SZ"
    values = {
        "response": f"r{secrets.token_hex(8)}", "assertion": f"a{secrets.token_hex(8)}", "request": request,
        "now": now.strftime(stamp), "since": (now - timedelta(minutes=1)).strftime(stamp),
        "until": (now + timedelta(minutes=5)).strftime(stamp), "acs": ACS, "audience": AUDIENCE, "entity": ENTITY,
        "name": "u-1", "email": "karin.coordinator@example.org", "status": "Success", **said,
    }  # fmt: skip
    text = ANSWER.format(**values).encode()
    if signer:
        document = etree.fromstring(text)
        assertion = document.find("{urn:oasis:names:tc:SAML:2.0:assertion}Assertion")
        signed = Utils.add_sign(etree.tostring(assertion), *keys(signer))
        document.replace(assertion, etree.fromstring(signed))
        text = etree.tostring(document)
    if spoil:
        text = text.replace(values["email"].encode(), spoil.encode())
    return base64.b64encode(text).decode()
