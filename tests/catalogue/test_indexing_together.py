"""Many projects saved in one block are indexed together when it ends."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import override

from samband.catalogue.actions import indexing_at_the_end
from samband.catalogue.queries import read_wish, search_catalogue

pytestmark = pytest.mark.django_db


def found(query: str) -> list[str]:
    with override("en"):
        return sorted(line.title for line in search_catalogue(read_wish(QueryDict(query))).lines)


def test_what_was_saved_in_a_block_is_found_when_it_ends(save: Callable[..., Any]) -> None:
    with indexing_at_the_end():
        with indexing_at_the_end():
            save("Shared rivers")
        save("Shared roads")
        assert found("q=shared") == []

    assert found("q=shared") == ["Shared rivers", "Shared roads"]
    save("Shared parks")
    assert found("q=shared") == ["Shared parks", "Shared rivers", "Shared roads"]


def test_after_an_exception_nothing_is_indexed_and_saving_goes_on_as_before(save: Callable[..., Any]) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic(), indexing_at_the_end():
        save("Shared rivers")
        raise ZeroDivisionError

    assert found("q=shared") == []
    save("Shared roads")
    assert found("q=shared") == ["Shared roads"]
