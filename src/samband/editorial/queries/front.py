"""The first page, drawn from what the other rooms hold."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samband.calls.queries import open_rounds
from samband.catalogue.queries import (
    Figures,
    GrantedPage,
    Showcase,
    figures,
    granted,
    showcase,
)
from samband.foundation.i18n.names import localized

LATEST_GRANTED = 3
LATEST_PROJECTS = 4
MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A round that can be applied to now; `closes_at` is None when it is handled as it comes."""

    code: str
    component: str
    purpose: str
    closes_at: datetime | None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Everything that the first page shows."""

    figures: Figures
    granted: GrantedPage
    showcase: Showcase
    calls: tuple[OpenCall, ...]


def front_page(now: datetime) -> FrontPage:
    """Return what the first page shows at a moment. The number of queries does not grow with the data."""
    return FrontPage(
        figures=figures(),
        granted=granted(size=LATEST_GRANTED),
        showcase=showcase(LATEST_PROJECTS),
        calls=tuple(open_call(round_) for round_ in open_rounds(now)[:MOST_ROUNDS]),
    )


def open_call(round_: Any) -> OpenCall:
    """Return a round as a card shows it."""
    component = round_.component
    return OpenCall(
        round_.code, localized(component, "name"), localized(component, "purpose"), round_.closes_at
    )
