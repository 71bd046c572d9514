"""Reading addresses of links as they are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samband.editorial.links import Kind, Target, read_address

BASE = "http://testserver"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/sv/om/", Target(Kind.INSIDE, "/sv/om/")),
        ("/sv/om/?a=1#del", Target(Kind.INSIDE, "/sv/om/?a=1", "del")),
        ("http://testserver/sv/", Target(Kind.INSIDE, "/sv/")),
        ("https://testserver", Target(Kind.INSIDE, "/")),
        ("#del%20ett", Target(Kind.HERE, "", "del ett")),
        ("#", Target(Kind.HERE)),
        ("https://icld.example/x", Target(Kind.OUTSIDE)),
        ("//icld.example/x", Target(Kind.OUTSIDE)),
        ("https://blåbär.example/", Target(Kind.OUTSIDE)),
        ("mailto:rut@icld.example", Target(Kind.PERSON)),
        ("tel:+46498299100", Target(Kind.PERSON)),
        ("mailto:rut", Target(Kind.NOWHERE)),
        ("tel:ring", Target(Kind.NOWHERE)),
        ("", Target(Kind.NOWHERE)),
        ("om/oss", Target(Kind.NOWHERE, "om/oss")),
        ("http://", Target(Kind.NOWHERE)),
        ("https://utan punkt/", Target(Kind.NOWHERE)),
        ("https://localhost/", Target(Kind.NOWHERE)),
        ("https://[::1/", Target(Kind.NOWHERE)),
        ("javascript:alert(1)", Target(Kind.NOWHERE)),
        ("ftp://icld.example/", Target(Kind.NOWHERE)),
        ("https://icld.example:99999999/", Target(Kind.NOWHERE)),
    ],
)
def test_addresses(address: str, target: Target) -> None:
    assert read_address(address, base=BASE) == target


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_address_is_too_odd(address: str) -> None:
    assert read_address(address, base=BASE).kind in Kind
