"""How a project stands in the search index: its facets, orders and what a result row shows of it.

Everything here is made of what `disclosure` shows, so that nothing protected can be found, counted or read.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from samband.catalogue.queries.codelists import Codelists, codelists
from samband.catalogue.queries.disclosure import (
    ShownGrant,
    ShownPartner,
    ShownProject,
    disclosable,
    disclosed,
)
from samband.catalogue.queries.measures import measures
from samband.catalogue.queries.naming import meanings, texts
from samband.catalogue.states import CARD_FORM, Side
from samband.foundation.search.documents import PHASE, Document
from samband.foundation.search.words import fold, tokens

CHUNK = 500
LAST = 0xFFFFFFFF
MOST = 10**16
"""More than any amount in hundredths."""
MOST_YEARS = 60
"""A project that lasts longer has a mistake in its period; only so many of its years are counted."""
FACET_OF = {Side.SWEDISH: "swedish", Side.INTERNATIONAL: "international", Side.THIRD: "international"}
FACETS = (
    "country", "cluster", "swedish", "international", "area", "theme", "goal", "core", "network", "component",
    PHASE, "year", "amount",
)  # fmt: skip
"""The facets of the catalogue, in the order they are shown."""
SWEDISH_LAST = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})
"""Letters that Swedish sorts after z, as the signs that follow z."""

Codes = dict[str, list[str]]


def documents(keys: Iterable[int]) -> Iterator[Document]:
    """Yield the documents of those of these projects that are public."""
    yield from _documents(disclosable().filter(pk__in=list(keys)))


def all_documents() -> Iterator[Document]:
    """Yield the documents of all public projects, reading them in chunks."""
    yield from _documents(disclosable().order_by("pk"))


def _documents(projects: Any) -> Iterator[Document]:
    lists = codelists()
    for project in disclosed(projects.iterator(chunk_size=CHUNK)):
        yield _document(project, lists)


def _document(project: ShownProject, lists: Codelists) -> Document:
    codes = _codes(project, lists)
    card = _card(project, codes)
    grant = project.grant
    granted = (grant.amount, grant.currency, _decided(grant)) if grant else None
    newest = _newest_first(project)
    return Document(
        number=project.number,
        sort_key=newest,
        sort_keys={
            "title-sv": title_key(project.title.sv or project.title.en, "sv") + newest,
            "title-en": title_key(project.title.en or project.title.sv, "en") + newest,
            "amount": _largest_first(grant) + newest,
        },
        facets=_facets(project, codes, lists) | measures(card, granted),
        texts=tuple(texts(project, codes, lists)),
        card=card,
        means=tuple(meanings(project, codes, lists)),
        period=(project.starts_on, project.ends_on),
    )


def _codes(project: ShownProject, lists: Codelists) -> Codes:
    abroad = (partner.country for partner in project.partners if partner.side != Side.SWEDISH)
    return {
        "area": list(project.areas),
        "theme": list(project.themes),
        "goal": list(project.goals),
        "core": list(project.core_areas),
        "network": list(project.networks),
        "country": list(dict.fromkeys(abroad)),
    }


def _facets(project: ShownProject, codes: Codes, lists: Codelists) -> dict[str, dict[str, str]]:
    """Return the project's values in every facet with their labels, by which values of one count are sorted."""
    facets = {facet: {code: code for code in found} for facet, found in codes.items()}
    clusters = (lists.country[code].cluster for code in codes["country"] if code in lists.country)
    facets["cluster"] = {cluster: cluster for cluster in clusters if cluster}
    facets["component"] = {project.component: project.component} if project.component else {}
    facets["year"] = {year: str(9999 - int(year)) for year in years(project.starts_on, project.ends_on)}
    if project.grant is not None:
        facets["granted"] = {"yes": "yes"}
        facets["amount"] = _band(project.grant, lists)
    for partner in project.partners:
        if partner.is_named:
            facets.setdefault(FACET_OF[Side(partner.side)], {})[partner.slug] = partner.name.sv
    return facets


def years(starts_on: date | None, ends_on: date | None) -> list[str]:
    """Return every calendar year in which a project runs, as far as its period is known."""
    first, last = starts_on or ends_on, ends_on or starts_on
    if first is None or last is None:
        return []
    return [str(year) for year in range(first.year, last.year + 1)][:MOST_YEARS]


def _band(grant: ShownGrant, lists: Codelists) -> dict[str, str]:
    """Return the band of the granted amount; its label sorts bands by currency and amount."""
    return {
        code: f"{band.currency}{band.lowest:020.2f}"
        for code, band in lists.amount.items()
        if band.holds(grant.amount, grant.currency)
    }


def _card(project: ShownProject, codes: Codes) -> dict[str, Any]:
    grant = project.grant
    return {
        "form": CARD_FORM,
        "slug": project.slug,
        "sv": project.title.sv,
        "en": project.title.en,
        "partners": [_partner(partner) for partner in project.partners],
        "partnership": project.partnership_slug,
        "sources": [[each.source, each.url, each.imported_on.isoformat()] for each in project.sources],
        "from": _iso(project.starts_on),
        "to": _iso(project.ends_on),
        "component": project.component,
        "amount": str(grant.amount) if grant else "",
        "currency": grant.currency if grant else "",
        "decided": _iso(grant.decided_on) or str(grant.year) if grant else "",
        **codes,
    }


def _partner(partner: ShownPartner) -> list[Any]:
    """Return slug, name, country, place unless the name tells it, side, place, latitude, longitude.

    A partner that may not be named has no slug; its name in English follows last.
    """
    place = partner.place.name if partner.place is not None else ""
    told = place.casefold() in partner.name.sv.casefold()
    at = (partner.place.latitude, partner.place.longitude) if partner.place is not None else (None, None)
    row = [partner.slug, partner.name.sv, partner.country, "" if told else place, partner.side, place, *at]
    return row if partner.name.sv == partner.name.en else [*row, partner.name.en]


def title_key(title: str, language: str) -> bytes:
    """Return what sorts titles as the language does: signs count for nothing, å ä ö come last in Swedish."""
    words = (token.translate(SWEDISH_LAST) if language == "sv" else token for token in tokens(title))
    plain = (word if word.isascii() else "".join(map(_plain, word)) for word in words)
    return " ".join(plain)[:100].encode() + b"\0"


def _plain(letter: str) -> str:
    return letter if letter.isascii() else fold(letter)


def _newest_first(project: ShownProject) -> bytes:
    """Sort by decision or start, newest first; undated projects come last, by slug."""
    grant = project.grant
    day = _decided(grant) if grant is not None else project.starts_on
    return (LAST - (day.toordinal() if day else 0)).to_bytes(4, "big") + project.slug.encode()


def _largest_first(grant: ShownGrant | None) -> bytes:
    """Sort by granted amount, largest first, currency by currency; what was granted nothing comes last."""
    if grant is None:
        return b"\xff"
    return grant.currency.encode() + (MOST - int(grant.amount * Decimal(100))).to_bytes(8, "big")


def _decided(grant: ShownGrant) -> date:
    """Return the day of the decision; where only its year may be told, that year's first day."""
    return grant.decided_on or date(grant.year, 1, 1)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
