"""Organisations and their places, registered as the authority describes them, once in a run."""

from typing import Any

from babel import Locale

from samband.catalogue.actions import register_place, save_country, seat_as_imported
from samband.catalogue.queries import countries
from samband.importing.actions.laying import registered_region
from samband.importing.facts import Name
from samband.importing.places.atlas import Atlas, Detail
from samband.people.actions import register_organisation
from samband.people.queries import organisations
from samband.people.states import Kind

LONGEST_NAME = 200
_KINDS = {
    "region": Kind.REGION, "province": Kind.REGION, "oblast": Kind.REGION, "department": Kind.REGION,
    "state": Kind.REGION, "county": Kind.COUNTY, "district": Kind.DISTRICT, "raion": Kind.DISTRICT,
    "regency": Kind.DISTRICT, "district municipality": Kind.DISTRICT, "federation": Kind.FEDERATION,
}  # fmt: skip
"""The form of the body that governs a place; other places are governed by a municipality."""


class Enrolment:
    """Registers what records name; remembers what it has registered, so that a run asks once."""

    def __init__(self, atlas: Atlas, actor: Any | None) -> None:
        self.atlas = atlas
        self.actor = actor
        self._by_key: dict[str, Any] = {}
        self._by_pk: dict[int, Any] = {}
        self._written: set[tuple[int, str]] = set()
        self._countries: set[str] = set()
        self._regions: dict[str, Any] = {}

    def of_name(self, name: Name, source: str) -> Any:
        """Return the organisation of a surely matched name; a spelling of its own is kept with its source."""
        organisation = self._by_key.get(name.key)
        if organisation is None:
            organisation = self._by_key[name.key] = self.of_key(name.key, name.name)
        self.add_spelling(organisation, name.text, source)
        return organisation

    def of_pk(self, pk: int) -> Any:
        """Return an organisation that we have."""
        if pk not in self._by_pk:
            self._by_pk[pk] = organisations().get(pk=pk)
        return self._by_pk[pk]

    def of_key(self, key: str, name: str) -> Any:
        """Register the organisation of an authority record with its place, and return it.

        Raises `LookupError` when the authority no longer has the record.
        """
        detail = self.atlas.detail(key, name)
        if detail is None:
            raise LookupError(f"{name} ({key}) is no longer in the place files. Import the page again.")
        self._need_country(detail.country)
        organisation = register_organisation(
            detail.body, country=detail.country, kind=_KINDS.get(detail.kind, Kind.MUNICIPALITY),
            actor=self.actor, number=detail.number, other_names=detail.body_names,
        )  # fmt: skip
        self._seat(organisation, detail)
        return organisation

    def of_new(self, name: str, *, country: str, kind: Kind) -> Any:
        """Register an organisation that no source knows, with a place of its name and without coordinates."""
        self._need_country(country)
        organisation = register_organisation(name, country=country, kind=kind, actor=self.actor)
        place = register_place(name, country=country, kind=str(kind), actor=self.actor)
        seat_as_imported(organisation, place=place, actor=self.actor)
        return organisation

    def add_spelling(self, organisation: Any, text: str, source: str) -> None:
        """Keep the text as another name of the organisation when it is one."""
        said = (organisation.pk, text)
        if not text or said in self._written or len(text) > LONGEST_NAME:
            return
        self._written.add(said)
        if text != organisation.name:
            register_organisation(
                organisation.name, country=organisation.country, kind=Kind(organisation.kind),
                actor=self.actor, other_names=[text], source=source[:LONGEST_NAME],
            )  # fmt: skip

    def _seat(self, organisation: Any, detail: Detail) -> None:
        place = register_place(
            detail.place, country=detail.country, kind=detail.kind, latitude=detail.latitude,
            longitude=detail.longitude, geonames_id=detail.geonames_id, actor=self.actor,
            region=self._region(detail),
            names=[(name, "") for name in detail.spellings if len(name) <= LONGEST_NAME],
        )  # fmt: skip
        seat_as_imported(organisation, place=place, actor=self.actor)

    def _region(self, detail: Detail) -> Any:
        """Return the region that a place lies in, registered once in a run; None where none is known."""
        if detail.region is None:
            return None
        if detail.region.code not in self._regions:
            self._regions[detail.region.code] = registered_region(detail.region, self.actor)
        return self._regions[detail.region.code]

    def _need_country(self, code: str) -> None:
        """Add a country that the programme never had, named as the Unicode locale data name it."""
        if code in self._countries:
            return
        self._countries.add(code)
        if not countries().filter(pk=code).exists():
            swedish, english = (Locale(language).territories.get(code, code) for language in ("sv", "en"))
            save_country(code, name_sv=swedish, name_en=english, actor=self.actor)
