"""What a visitor asks of the project list, read from an address and written back into one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict

from samband.catalogue.queries.documents import FACETS

SORTS = ("newest", "title", "amount")
"""Orders that can be asked for by name; without one, the best hits come first, or else the newest."""
MAP = "map"
"""The view that draws the projects where they are; without it they are listed."""
LONGEST = 300
LONGEST_VALUE = 120
MOST_VALUES = 20
MOST_PAGES = 10**9


@dataclass(frozen=True, slots=True)
class Wish:
    """Words, chosen values by facet, page, the facets of which all values are wanted, order and view."""

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1
    everything: frozenset[str] = frozenset()
    sort: str = ""
    view: str = ""

    @property
    def as_list(self) -> str:
        """The address of the same projects as a list."""
        return replace(self, view="", page=1).address()

    @property
    def as_map(self) -> str:
        """The address of the same projects on the map."""
        return replace(self, view=MAP, page=1).address()

    @property
    def is_empty(self) -> bool:
        """True when nothing narrows the list."""
        return not (self.words or self.chosen)

    def without(self, facet: str, value: str) -> "Wish":
        """Return the wish without one chosen value, from its first page."""
        rest = tuple(each for each in self.chosen[facet] if each != value)
        chosen = {**self.chosen, facet: rest}
        return replace(self, chosen={name: values for name, values in chosen.items() if values}, page=1)

    def address(self) -> str:
        """Return the query string: the same wish always has the same one; "" for the whole list."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [(facet, value) for facet in FACETS for value in self.chosen.get(facet, ())]
        if self.sort:
            pairs.append(("sort", self.sort))
        pairs += [("all", facet) for facet in FACETS if facet in self.everything]
        if self.view:
            pairs.append(("view", self.view))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return urlencode(pairs)


def read_wish(params: QueryDict) -> Wish:
    """Read a wish from an address. Whatever makes no sense is left out; nothing raises."""
    chosen = {facet: _values(params.getlist(facet)) for facet in FACETS if facet in params}
    words = " ".join(_clean(params.get("q", "")[:LONGEST]).split())
    sort = params.get("sort", "")
    told = SORTS if words else SORTS[1:]
    return Wish(
        words=words,
        chosen={facet: values for facet, values in chosen.items() if values},
        page=read_page(params),
        everything=frozenset(params.getlist("all")) & frozenset(FACETS),
        sort=sort if sort in told else "",
        view=MAP if params.get("view") == MAP else "",
    )


def read_page(params: QueryDict) -> int:
    """Read the number of a page, 1 when there is none or it makes no sense."""
    number = params.get("page", "")
    if not (number.isascii() and number.isdigit() and len(number) <= len(str(MOST_PAGES))):
        return 1
    return max(1, int(number))


def _values(given: list[str]) -> tuple[str, ...]:
    cleaned = (_clean(value[:LONGEST_VALUE]).strip() for value in given[:MOST_VALUES])
    return tuple(sorted({value for value in cleaned if value}))


def _clean(text: str) -> str:
    """Leave out what no database and no address can hold: NUL and halves of characters."""
    return text.replace("\0", " ").encode("utf-8", "ignore").decode()
