"""Projects to look at: partners, places and records as a source or a decision gives them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.environment import ROOT


@pytest.fixture
def codelists(db: None) -> None:
    """Countries, goals, project areas and themes of the built-in programme."""
    from samband.catalogue.actions import load_codelists

    load_codelists(ROOT / "programme")


@pytest.fixture
def partners(codelists: None, kalmar: Any, poltava: Any) -> Any:
    """A Swedish and a Ukrainian municipality, seated at places with names in several scripts."""
    from samband.catalogue.actions import register_place, seat_organisation
    from samband.catalogue.states import Side

    for organisation, name, at, names in (
        (kalmar, "Kalmar", (56.66, 16.36), []),
        (poltava, "Poltava", (49.59, 34.55), [("Полтава", "uk")]),
    ):
        place = register_place(
            name, country=organisation.country, latitude=at[0], longitude=at[1], names=names, actor=None
        )
        seat_organisation(organisation, place=place, actor=None)
    return ((kalmar, Side.SWEDISH), (poltava, Side.INTERNATIONAL))


@pytest.fixture
def save(partners: Any) -> Callable[..., Any]:
    """Return a function that saves an imported project and returns the outcome."""
    from samband.catalogue.actions import ProjectFacts, SourceFacts, save_imported_project

    def saved(
        title: str = "Shared rivers", *, source: str = "page.txt", record: str = "", **facts: Any
    ) -> Any:
        told = {"partners": partners, "title_en": title, **facts}
        return save_imported_project(
            ProjectFacts(**told),
            source=SourceFacts(source=source, record_hash=record or title, url="https://example.org/rivers"),
            actor=None,
        )

    return saved


@pytest.fixture
def grant(partners: Any) -> Callable[..., Any]:
    """Return a function that publishes a granted project and returns the outcome."""
    from samband.catalogue.actions import GrantFacts, ProjectFacts, publish_granted_project

    def granted(number: str = "K-2026-0001", *, decided_on: date = date(2026, 9, 1), **facts: Any) -> Any:
        told = {
            "partners": partners, "title_sv": "Ett första steg", "title_en": "A first step",
            "component": "inception", **facts,
        }  # fmt: skip
        return publish_granted_project(
            ProjectFacts(**told),
            grant=GrantFacts(
                case_number=number, decided_on=decided_on, amount=Decimal(250_000), round_code="2026-01",
                component_sv="Förberedelse", component_en="Inception",
            ),
            actor=None,
        )  # fmt: skip

    return granted
