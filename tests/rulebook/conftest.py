"""Rulebook tests need no framework: the house's set-up for Django is switched off here."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def compiled_texts() -> None:
    """No translations are needed."""


@pytest.fixture(autouse=True)
def plain_settings() -> None:
    """No settings are needed."""
