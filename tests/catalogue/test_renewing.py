"""An index whose cards an earlier version wrote is built anew; one that is read as it stands is left alone."""

from collections.abc import Callable
from typing import Any

import pytest

from samband.catalogue.actions import renew_index
from samband.foundation.search.models import Entry, Generation

pytestmark = pytest.mark.django_db


def test_cards_of_an_earlier_version_are_written_anew(save: Callable[..., Any], client: Any) -> None:
    save("Shared rivers")
    save("Shared roads")
    written = dict(Entry.objects.values_list("number", "card"))
    Entry.objects.filter(number=min(written)).update(card={"slug": "x", "partners": [["a", "b", "SE", ""]]})

    assert renew_index() == "2 projects indexed anew"

    assert dict(Entry.objects.values_list("number", "card")) == written
    assert client.get("/en/projects/").content.decode().count("Shared r") == 2


def test_cards_of_this_version_are_left_alone(save: Callable[..., Any]) -> None:
    save("Shared rivers")
    before = list(Generation.objects.values_list("number", "token"))

    assert renew_index() == "up to date"

    assert list(Generation.objects.values_list("number", "token")) == before
