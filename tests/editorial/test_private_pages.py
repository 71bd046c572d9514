"""Pages that editors have made private: strangers are asked to sign in, and no list or feed tells of them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.cast import with_role

pytestmark = pytest.mark.django_db
HERE = "/en/news/inner-matters/"


@pytest.mark.parametrize("kind", ["login", "groups", "password"])
def test_a_private_page_asks_strangers_to_sign_in(article: Any, client: Any, kalmar: Any, kind: str) -> None:
    page = article("Inner matters", slug="inner-matters")
    assert client.get(HERE).status_code == 200
    PageViewRestriction.objects.create(page=page, restriction_type=kind, password="a-shared-one")
    answer = client.get(HERE)
    assert (answer.status_code, answer["Location"]) == (302, f"{reverse('account_login')}?next={HERE}")
    assert "private" in answer["Cache-Control"]
    member = Client()
    member.force_login(with_role("Karin Koordinator", kalmar, "coordinator"))
    assert member.get(HERE).status_code == (200 if kind == "login" else 403)


def test_no_list_tells_of_a_private_page(article: Any, client: Any) -> None:
    page = article("Inner matters", slug="inner-matters")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    for address in ("/en/", "/en/news/", "/en/news/?format=atom", "/sitemap-pages-1.xml"):
        answer = client.get(address)
        said = answer.getvalue() if answer.streaming else answer.content
        assert (answer.status_code, b"nner" in said and b"atters" in said) == (200, False), address
