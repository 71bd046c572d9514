"""The cases of the assessment tests, and many cases at once."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from samband.applications.models import Application, Case, Participation, Party
from samband.applications.states import CaseRole, Side
from tests.assessment.conftest import assessed, checked, ready, registered, round_, submitted

__all__ = ["assessed", "checked", "ready", "registered", "round_", "submitted"]


@pytest.fixture
def many(round_: Any, kalmar: Any, poltava: Any, coordinator: Any) -> Any:
    """Return a function that puts submitted cases straight into the tables, quickly."""

    def make(count: int, *, state: str = "submitted", start: int = 1000) -> list[Any]:
        numbers = [f"K-2026-{start + step:04d}" for step in range(count)]
        cases = Case.objects.bulk_create(
            Case(number=number, round=round_, organisation=kalmar, state=state, started_by=coordinator,
                 submitted_at=timezone.now())
            for number in numbers
        )  # fmt: skip
        Application.objects.bulk_create(
            Application(case=case, title_sv=f"Idé {case.number}", requested=100_000, language="en")
            for case in cases
        )
        for side, organisation in ((Side.SWEDISH, kalmar), (Side.INTERNATIONAL, poltava)):
            parties = Party.objects.bulk_create(
                Party(case=case, organisation=organisation, side=side, key=side.value) for case in cases
            )
            if side == Side.SWEDISH:
                Participation.objects.bulk_create(
                    Participation(case=case, user=coordinator, party=party, role=CaseRole.COORDINATOR)
                    for case, party in zip(cases, parties, strict=True)
                )
        return cases

    return make


@pytest.fixture
def client() -> Client:
    """A browser that reads English."""
    return Client(headers={"Accept-Language": "en"})
