"""A small OpenID provider that runs as a program of its own: says about a person whatever the visit asks it to say."""

import base64
import hashlib
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CLIENT, SECRET = "samband", "a secret of the tests"
visits: dict[str, dict[str, Any]] = {}


class Provider(BaseHTTPRequestHandler):
    """Answers discovery, keys, authorization, token and userinfo."""

    def do_GET(self) -> None:
        """Answer a browser, or the part of Samband that reads what the provider publishes."""
        address = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        match address.path:
            case "/.well-known/openid-configuration":
                self._say(self._configuration())
            case "/keys":
                public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
                self._say({"keys": [{**public, "kid": "1", "use": "sig", "alg": "RS256"}]})
            case "/authorize":
                self._authorize(query)
            case "/userinfo":
                token = self.headers["Authorization"].removeprefix("Bearer ")
                self._say(visits[token]["claims"])

    def do_POST(self) -> None:
        """Give tokens for a code, once, to the client that began with the same proof."""
        sent = {name: values[0] for name, values in
                parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}  # fmt: skip
        visit = visits.pop(sent.get("code", ""), None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest())
        known = sent.get("client_secret") == SECRET and visit and visit["proof"] == proof.decode().rstrip("=")
        if not known or visit is None:
            return self._say({"error": "invalid_grant"}, 400)
        visits["t" + sent["code"]] = visit
        now = int(time.time())
        claims = {"iss": self._base(), "aud": CLIENT, "iat": now, "exp": now + 60, **visit["claims"]}
        self._say({"access_token": "t" + sent["code"], "token_type": "Bearer",
                   "id_token": jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "1"})})  # fmt: skip

    def _authorize(self, query: dict[str, str]) -> None:
        code = f"c{len(visits)}"
        visits[code] = {"claims": json.loads(query["say"]), "proof": query["code_challenge"]}
        self.send_response(302)
        self.send_header(
            "Location", f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"
        )
        self.end_headers()

    def _base(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def _configuration(self) -> dict[str, Any]:
        base = self._base()
        return {"issuer": base, "authorization_endpoint": f"{base}/authorize", "token_endpoint": f"{base}/token",
                "jwks_uri": f"{base}/keys", "userinfo_endpoint": f"{base}/userinfo",
                "token_endpoint_auth_methods_supported": ["client_secret_post"]}  # fmt: skip

    def _say(self, answer: Any, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_words: Any) -> None:
        """Say nothing."""


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Provider).serve_forever()
