"""The office's queue: every case that was handed in, narrowed, sorted and paged by the address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from samband.applications import states as s
from samband.applications.queries import cases, partner_names
from samband.assessment.queries import office_cases
from samband.calls.queries import country_facts, published_rounds
from samband.foundation.search.documents import Question
from samband.foundation.search.queries import search
from samband.people.queries import people_with
from samband.people.states import Role
from samband.workspace.queries.keyset import Page, page_of
from samband.workspace.states import CASES

SIZE = 50
MOST_HITS = 2_000
LONGEST_TEXT = 200
SORTS: dict[str, tuple[str, bool]] = {
    "newest": ("number", True),
    "oldest": ("number", False),
    "submitted": ("submitted_at", True),
    "longest_waiting": ("submitted_at", False),
    "largest": ("application__requested", True),
}
"""Column and direction by name; each column is filled in every case that was handed in."""
SHOWN = (
    "pk", "number", "state", "submitted_at", "application__title_sv", "application__title_en",
    "application__requested", "application__currency", "organisation__name", "round__code",
    "handling__officer__name",
)  # fmt: skip
QUEUE_STATES: tuple[str, ...] = tuple(state.code for state in s.STATES if state.code not in s.WRITING_STATES)
"""States that a case in the queue can have."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the address asks for; values that mean nothing are dropped."""

    state: str = ""
    round: str = ""
    country: str = ""
    officer: int | None = None
    text: str = ""
    sort: str = "newest"
    mark: str = ""
    backwards: bool = False

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Wish":
        """Read the address; nothing in it can fail."""
        officer = given.get("officer", "")
        return cls(
            state=given.get("state", "") if given.get("state") in QUEUE_STATES else "",
            round=_plain(given.get("round", ""), 20),
            country=_plain(given.get("country", ""), 2),
            officer=int(officer) if officer.isascii() and officer.isdecimal() and len(officer) < 19 else None,
            text=_plain(given.get("q", ""), LONGEST_TEXT),
            sort=given.get("sort", "") if given.get("sort") in SORTS else "newest",
            mark=_plain(given.get("before", "") or given.get("after", ""), 80),
            backwards=bool(given.get("before")),
        )

    def chosen(self) -> dict[str, str]:
        """Return the choices that narrow or sort, as the address writes them."""
        said = {
            "q": self.text, "state": self.state, "round": self.round, "country": self.country,
            "officer": "" if self.officer is None else str(self.officer),
            "sort": "" if self.sort == "newest" else self.sort,
        }  # fmt: skip
        return {name: value for name, value in said.items() if value}


def _plain(text: str, longest: int) -> str:
    return text.replace("\0", "").strip()[:longest]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to choose, with how many cases it leaves where that is counted."""

    value: str
    label: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of the queue, with how many there are by state and what can be chosen.

    `partners` are name and country of the other organisations, by the case's key.
    """

    page: Page
    partners: dict[int, list[tuple[str, str]]]
    total: int
    by_state: dict[str, int]
    rounds: list[Choice] = field(default_factory=list)
    countries: list[Choice] = field(default_factory=list)
    officers: list[Choice] = field(default_factory=list)


def queue(user: Any, wish: Wish) -> Queue:
    """Return one page of the queue as a person in the office may see it."""
    rows = _narrowed(office_cases(user), wish)
    counted = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    if wish.state:
        rows = rows.filter(state=wish.state)
    column, descending = SORTS[wish.sort]
    page = page_of(
        _shown(rows), column=column, descending=descending, size=SIZE, mark=wish.mark,
        backwards=wish.backwards,
    )  # fmt: skip
    total = counted.get(wish.state, 0) if wish.state else sum(counted.values())
    partners = partner_names(row.pk for row in page.rows)
    return Queue(page, partners, total, counted, _rounds(), _countries(), _officers())


def _narrowed(rows: QuerySet[Any], wish: Wish) -> QuerySet[Any]:
    rows = rows.filter(round__code=wish.round) if wish.round else rows.filter(round__is_rehearsal=False)
    if wish.officer is not None:
        rows = rows.filter(handling__officer=wish.officer)
    if wish.country:
        rows = rows.filter(pk__in=cases().filter(parties__organisation__country=wish.country).values("pk"))
    if wish.text:
        hits = search(CASES, Question(words=wish.text, size=MOST_HITS)).numbers
        rows = rows.filter(pk__in=hits)
    return rows


def _shown(rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    """Read only what a row of the list shows, as plain values: fifty cases are five hundred objects."""
    return rows.select_related(None).values_list(*SHOWN, named=True)


def _rounds() -> list[Choice]:
    codes = published_rounds().select_related(None).values_list("code", flat=True)
    return [Choice(code, code) for code in codes]


def _countries() -> list[Choice]:
    """Return the countries that the programme has or had partners in, by name."""
    language = get_language() or "sv"
    named = [
        Choice(facts.code, facts.name.pick(language))
        for facts in country_facts(timezone.localdate()).values()
    ]
    return sorted(named, key=lambda choice: choice.label)


def _officers() -> list[Choice]:
    return [Choice(str(person.pk), person.name) for person in people_with(Role.OFFICER)]
