"""The cast: people by role, as fixtures. The stranger must see nothing."""

from typing import Any

import pytest


def person(name: str, *, language: str = "en") -> Any:
    """Create an account whose address is made from its name; the password is "open sesame 12"."""
    from samband.people.actions import create_account

    email = f"{name.lower().replace(' ', '.')}@example.org"
    return create_account(email, name=name, password="open sesame 12", language=language)


def organisation(name: str, country: str, kind: str = "municipality") -> Any:
    """Register an organisation."""
    from samband.people.actions import register_organisation
    from samband.people.states import Kind

    return register_organisation(name, country=country, kind=Kind(kind), actor=None)


def with_role(name: str, organisation: Any, role: str, *, language: str = "en") -> Any:
    """Create an account that holds a role in an organisation."""
    from samband.people.actions import give_role
    from samband.people.states import Role

    user = person(name, language=language)
    give_role(user, organisation=organisation, role=Role(role), actor=None)
    return user


def coordinator_of(organisation: Any, *, language: str = "en") -> Any:
    """Create the account of somebody who coordinates an organisation and signs for it."""
    from samband.people.actions import give_role
    from samband.people.states import Role

    user = with_role("Karin Coordinator", organisation, "coordinator", language=language)
    give_role(user, organisation=organisation, role=Role.SIGNATORY, actor=None)
    return user


@pytest.fixture
def funder(db: None) -> Any:
    """The organisation that pays."""
    return organisation("The funder", "SE", "funder")


@pytest.fixture
def kalmar(db: None) -> Any:
    """A Swedish municipality."""
    return organisation("Kalmar kommun", "SE")


@pytest.fixture
def poltava(db: None) -> Any:
    """A Ukrainian municipality."""
    return organisation("Poltava", "UA")


@pytest.fixture
def coordinator(kalmar: Any) -> Any:
    """The Swedish partner's coordinator, who also signs for it and reads Swedish."""
    return coordinator_of(kalmar, language="sv")


@pytest.fixture
def counterpart(poltava: Any) -> Any:
    """The foreign partner's person, who reads English."""
    return with_role("Petro Counterpart", poltava, "counterpart")


@pytest.fixture
def officer(funder: Any) -> Any:
    """A programme officer."""
    return with_role("Olle Officer", funder, "officer")


@pytest.fixture
def second_officer(funder: Any) -> Any:
    """Another programme officer, for the second score."""
    return with_role("Siv Second", funder, "officer")


@pytest.fixture
def decision_maker(funder: Any) -> Any:
    """The one who decides."""
    return with_role("Disa Decider", funder, "decision_maker")


@pytest.fixture
def finance_officer(funder: Any) -> Any:
    """The funder's finance officer."""
    return with_role("Frans Finance", funder, "finance_officer")


@pytest.fixture
def stranger(db: None) -> Any:
    """A coordinator of another municipality, with no part in any case."""
    return with_role("Sten Stranger", organisation("Falu kommun", "SE"), "coordinator")
