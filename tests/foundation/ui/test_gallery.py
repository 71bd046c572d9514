"""The gallery shows every component under the site's own security policy."""

import pytest
from django.test import Client
from django.urls import reverse

from samband.foundation.ui.component import all_components


@pytest.mark.django_db
def test_the_gallery_shows_every_component(client: Client) -> None:
    response = client.get(reverse("ui:styleguide"))
    assert response.status_code == 200
    html = response.content.decode()
    assert [c.name for c in all_components() if f'id="{c.name}"' not in html] == []
    assert "style=" not in html
